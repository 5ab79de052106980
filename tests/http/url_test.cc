// Addresses taken apart, and whose machine a number belongs to.
#include "http/url.hpp"

#include <catch2/catch.hpp>

#include "http/client.hpp"
#include "http/public_machine.hpp"

using namespace lantern::http;

TEST_CASE("an address is taken apart into what a server is asked", "[http]") {
  const auto url = parse_url("HTTPS://Example.org:8443/a b/ä?q=1#part");
  REQUIRE(url);
  CHECK(url->scheme == Scheme::https);
  CHECK(url->host == "example.org");
  CHECK(url->port == 8443);
  CHECK(url->target == "/a%20b/%C3%A4?q=1");
  CHECK(url->text() == "https://example.org:8443/a%20b/%C3%A4?q=1");
  CHECK(parse_url("http://example.org")->target == "/");
  CHECK(parse_url("http://example.org?q")->target == "/?q");
  CHECK(parse_url("http://name:word@example.org/")->host == "example.org");
  CHECK(parse_url("http://[::1]:80/")->host == "::1");
}

TEST_CASE("what no server is called by is no address", "[http]") {
  for (const char* text :
       {"ftp://example.org/", "https://", "https://exam ple.org/", "https://example.org:x/",
        "https://example.org:70000/", "https://ex\r\nample.org/", "mailto:a@example.org"})
    CHECK_FALSE(parse_url(text));
}

TEST_CASE("a redirection leads on from where it was met", "[http]") {
  const Url base = *parse_url("https://example.org/a/b?q=1");
  CHECK(joined(base, "/c")->text() == "https://example.org/c");
  CHECK(joined(base, "c")->text() == "https://example.org/a/c");
  CHECK(joined(base, "../c/./d")->text() == "https://example.org/c/d");
  CHECK(joined(base, "?q=2")->text() == "https://example.org/a/b?q=2");
  CHECK(joined(base, "//example.com/x")->text() == "https://example.com/x");
  CHECK(joined(base, "http://example.com#part")->text() == "http://example.com/");
  CHECK_FALSE(joined(base, "javascript:alert(1)"));
  CHECK_FALSE(joined(base, "file:///etc/passwd"));
}

TEST_CASE("machines of private networks are known in every form", "[http]") {
  using Four = std::array<std::uint8_t, 4>;
  for (const Four& address : {Four{10, 0, 0, 1}, Four{172, 16, 0, 1}, Four{172, 31, 255, 255},
                              Four{192, 168, 1, 1}, Four{169, 254, 169, 254}, Four{100, 64, 0, 1},
                              Four{0, 0, 0, 0}, Four{224, 0, 0, 1}, Four{255, 255, 255, 255}})
    CHECK(whose_machine(address) == Whose::a_private_network);
  CHECK(whose_machine(Four{127, 9, 9, 9}) == Whose::this_machine);
  for (const Four& address :
       {Four{8, 8, 8, 8}, Four{172, 32, 0, 1}, Four{100, 128, 0, 1}, Four{223, 255, 255, 255}})
    CHECK(whose_machine(address) == Whose::anybodys);

  using Sixteen = std::array<std::uint8_t, 16>;
  CHECK(whose_machine(Sixteen{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}) == Whose::this_machine);
  CHECK(whose_machine(Sixteen{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 10, 0, 0, 1}) ==
        Whose::a_private_network);
  CHECK(whose_machine(Sixteen{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1}) ==
        Whose::this_machine);
  CHECK(whose_machine(Sixteen{0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, 169, 254, 169, 254}) ==
        Whose::a_private_network);
  CHECK(whose_machine(Sixteen{0x20, 0x02, 192, 168, 0, 1}) == Whose::a_private_network);
  CHECK(whose_machine(Sixteen{0xfe, 0x80}) == Whose::a_private_network);
  CHECK(whose_machine(Sixteen{0xfd}) == Whose::a_private_network);
  CHECK(whose_machine(Sixteen{0x20, 0x01, 0x0d, 0xb8}) == Whose::a_private_network);
  CHECK(whose_machine(Sixteen{0x2a, 0x00, 0x14, 0x50}) == Whose::anybodys);
}

TEST_CASE("only what is written as this machine is taken for it", "[http]") {
  for (const char* text : {"http://localhost:8/", "http://127.0.0.1/", "http://127.1.2.3/", "http://[::1]/"})
    CHECK(is_loopback(*parse_url(text)));
  for (const char* text : {"http://10.0.0.1/", "http://localhost.example.org/", "http://128.0.0.1/"})
    CHECK_FALSE(is_loopback(*parse_url(text)));
}

TEST_CASE("a private machine is not asked, also by a name or a number that only looks public", "[http]") {
  for (const char* text :
       {"http://127.0.0.1:9/", "http://localhost:9/", "http://10.255.255.1/", "http://0x7f000001/",
        "http://2130706433/", "http://169.254.169.254/latest/meta-data/"}) {
    INFO(text);
    const auto answer = ask({.url = *parse_url(text), .asker = "test"});
    REQUIRE_FALSE(answer);
    CHECK(answer.error() == NoAnswer::not_asked);
  }
}
