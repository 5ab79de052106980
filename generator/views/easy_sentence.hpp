// One sentence of easy read as inline HTML. Pure; any thread.
#pragma once
#include <string>

#include "model/easy_page.hpp"
#include "views/body.hpp"

namespace lantern::views {

std::string sentence_html(const EasyReadRow& row, const EasySentence& sentence, const BodyContext& context);

}  // namespace lantern::views
