// Fontconfig keeps its pattern cache until the program ends, and the leak checker cannot know that.
// Only charts without font files of their own ask it for a typeface.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
