// Whose machine a number of the internet belongs to. For client.cc alone. Pure; any thread.
#pragma once
#include <array>
#include <cstdint>

namespace lantern::http {

enum class Whose { anybodys, this_machine, a_private_network };

Whose whose_machine(const std::array<std::uint8_t, 4>& address);
Whose whose_machine(const std::array<std::uint8_t, 16>& address);

}  // namespace lantern::http
