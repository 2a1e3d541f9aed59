# SPDX-License-Identifier: Apache-2.0
# `cmake --install build --prefix /usr`: the programs (the QML modules and translations are in `huiyin` itself), the
# units, the policy files to begin one's own from, and the docs.
include(GNUInstallDirs)
install(TARGETS huiyin-server huiyin-replica)
install(FILES deploy/huiyin-server.service DESTINATION lib/systemd/system)
install(DIRECTORY shared/policy/data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/huiyin/policy)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY LICENSES DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES README.md README.zh.md CHANGELOG.md SECURITY.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(HUIYIN_APP)
  install(TARGETS huiyin)
  install(PROGRAMS deploy/huiyin-kiosk-session DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES deploy/huiyin-kiosk.service DESTINATION lib/systemd/system)
endif()
