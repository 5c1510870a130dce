# Writes a C++ file that holds the rule files as byte arrays (string literals are limited in length).
set(entries "")
set(arrays "")
set(index 0)
foreach(file ${FILES})
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  file(RELATIVE_PATH name ${ROOT} ${file})
  string(APPEND arrays "constexpr char file_${index}[] = {${bytes}};\n")
  string(APPEND entries "{\"${name}\", {file_${index}, sizeof file_${index}}}, ")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT} "#include \"page/page_rules.h\"\n\nnamespace annals {\nnamespace {\n${arrays}}  // namespace\n
Result<PageRules> embedded_page_rules() { return load_page_rules({${entries}}); }\n\n}  // namespace annals\n")
