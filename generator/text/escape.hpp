// Making text safe to stand in HTML and XML.
// Pure functions; safe from any thread.
#pragma once
#include <string>
#include <string_view>

namespace lantern {

// Appends `text` to `out` with & < > " ' as &amp; &lt; &gt; &quot; &#39;. The result is safe in HTML and
// XML text and in attribute values in either kind of quotes; NOT in an attribute without quotes, inside
// <script>, <style>, comments or as the start of a URL. Bytes are not checked to be UTF-8.
void escape_html(std::string_view text, std::string& out);

std::string escape_html(std::string_view text);

}  // namespace lantern
