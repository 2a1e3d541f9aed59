# SPDX-License-Identifier: Apache-2.0
# Run by cpack on what each component installed, before it becomes a package: settings to /etc, manual pages of what the
# programs say of themselves, copyright, changelog, bill of materials.
set(epoch "$ENV{SOURCE_DATE_EPOCH}")
if(epoch STREQUAL "")
  file(TIMESTAMP ${CPACK_HUIYIN_SOURCE}/CHANGELOG.md epoch "%s" UTC)
  set(ENV{SOURCE_DATE_EPOCH} ${epoch})
endif()

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

foreach(component ${CPACK_COMPONENTS_ALL})
  set(package huiyin-${component})
  set(root ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${component})
  set(docs ${root}/usr/share/doc/${package})
  file(MAKE_DIRECTORY ${docs})
  run(${CPACK_HUIYIN_SOURCE}/scripts/finish-package ${CPACK_HUIYIN_SOURCE} ${package} ${CPACK_PACKAGE_VERSION} ${root})
endforeach()
