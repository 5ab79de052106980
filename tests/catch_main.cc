// Catch2 v2 wants its main in exactly one file.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
