# What `cmake --install` puts where, and what `cpack` makes of it:
#
#   annals                       a Debian package: the command, its manual page, completions, the rule packs to read and copy
#   libannals0.1                 a Debian package: libannals.so.0.1, the library that programs are run with
#   libannals-dev                a Debian package: its headers and find_package(annals), for building them
#   annals-linux-amd64.tar.gz    what annals has, and the libraries that it needs (portable.cmake)
include(CMakePackageConfigHelpers)

# The manual page is docs/cli.md.
find_program(LOWDOWN lowdown)
find_program(AWK NAMES mawk gawk awk)
if(NOT LOWDOWN OR NOT AWK)
  message(FATAL_ERROR "lowdown and awk, which make the manual page of docs/cli.md, are missing: ./setup run")
endif()
set(manual ${PROJECT_BINARY_DIR}/annals.1)
add_custom_command(
  OUTPUT ${manual}
  COMMAND ${AWK} -v version=${PROJECT_VERSION} -f ${PROJECT_SOURCE_DIR}/cmake/manual.awk ${PROJECT_SOURCE_DIR}/docs/cli.md > ${manual}.md
  COMMAND ${LOWDOWN} -s -Tman -o ${manual} ${manual}.md
  DEPENDS ${PROJECT_SOURCE_DIR}/docs/cli.md ${PROJECT_SOURCE_DIR}/cmake/manual.awk ${CMAKE_CURRENT_LIST_FILE}
  VERBATIM)
set(completions ${PROJECT_BINARY_DIR}/completions)
file(MAKE_DIRECTORY ${completions})
add_custom_command(
  OUTPUT ${completions}/annals.bash ${completions}/_annals ${completions}/annals.fish
  COMMAND write_completions ${completions}
  DEPENDS write_completions
  VERBATIM)
add_custom_target(annals_documents ALL DEPENDS ${manual} ${completions}/annals.bash)

install(TARGETS annals COMPONENT program)
install(CODE "set(BUILD ${PROJECT_BINARY_DIR})\nset(PROGRAM $<TARGET_FILE:annals_portable>)\ninclude(${PROJECT_SOURCE_DIR}/cmake/portable.cmake)"
  COMPONENT portable EXCLUDE_FROM_ALL)
install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${completions}/annals.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME annals COMPONENT program)
install(FILES ${completions}/annals.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
# zsh looks for what a distribution brings and for what a site adds in folders of different names.
install(CODE "
  if(CMAKE_INSTALL_PREFIX MATCHES \"/usr/?$\")
    set(folder vendor-completions)
  else()
    set(folder site-functions)
  endif()
  file(INSTALL DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/zsh/\${folder}\" TYPE FILE FILES \"${completions}/_annals\")"
  COMPONENT program)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/rules DESTINATION ${CMAKE_INSTALL_DATADIR}/annals COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/cmake/debian-copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/annals RENAME copyright COMPONENT program)

install(TARGETS annals_library EXPORT annalsTargets
  LIBRARY COMPONENT library NAMELINK_COMPONENT development
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/annals)
install(EXPORT annalsTargets NAMESPACE annals:: DESTINATION ${package} COMPONENT development)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/annalsConfig.cmake.in ${PROJECT_BINARY_DIR}/annalsConfig.cmake
  INSTALL_DESTINATION ${package})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/annalsConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/annalsConfig.cmake ${PROJECT_BINARY_DIR}/annalsConfigVersion.cmake DESTINATION ${package}
  COMPONENT development)
set(library_package libannals${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
install(FILES ${PROJECT_SOURCE_DIR}/cmake/debian-copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${library_package} RENAME copyright
  COMPONENT library)
install(FILES ${PROJECT_SOURCE_DIR}/cmake/debian-copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libannals-dev RENAME copyright
  COMPONENT development)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_CONTACT "The Annals authors <annals@users.noreply.example>")
set(CPACK_PACKAGE_VENDOR "The Annals authors")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program library development)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME annals)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "poppler-utils")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
  "Dates each event that an article tells, with the sentence that says so, as a table, CSV or JSON.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME ${library_package})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_RECOMMENDS "poppler-utils")
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION
  "The shared library of Annals.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libannals-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${library_package} (= ${PROJECT_VERSION})")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
  "The headers of Annals' C++ library, and find_package(annals).")
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/archive.cmake)
include(CPack)
