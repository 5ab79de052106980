// The program: everything it does stands in cli/.
#include "cli/run.hpp"

int main(int argc, char** argv) { return lantern::cli::run(argc, argv); }
