# SPDX-License-Identifier: Apache-2.0
# `cmake --install build --prefix /usr`: the programs (the QML modules and translations are in `huiyin` itself), the
# units, settings, the policy files to begin one's own from, what watches head office, and the docs. Each component
# becomes a package of Debian (Packages.cmake).
include(GNUInstallDirs)
set(units lib/systemd/system)
set(settings ${CMAKE_INSTALL_SYSCONFDIR}/huiyin)
set(completions ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)

install(TARGETS huiyin-server COMPONENT server)
install(FILES deploy/huiyin-server.service DESTINATION ${units} COMPONENT server)
install(FILES deploy/etc/server.conf DESTINATION ${settings} COMPONENT server)
install(FILES deploy/completion.bash DESTINATION ${completions} RENAME huiyin-server COMPONENT server)
install(DIRECTORY shared/policy/data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/huiyin/policy COMPONENT server)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT server)
install(FILES README.md README.zh.md CHANGELOG.md SECURITY.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT server)
install(DIRECTORY LICENSES DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT licences)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT licences)

install(TARGETS huiyin-replica COMPONENT tools)
install(FILES deploy/completion.bash DESTINATION ${completions} RENAME huiyin-replica COMPONENT tools)

if(HUIYIN_APP)
  install(TARGETS huiyin COMPONENT app)
  install(FILES deploy/completion.bash DESTINATION ${completions} RENAME huiyin COMPONENT app)
  install(PROGRAMS deploy/huiyin-kiosk-session DESTINATION lib/huiyin COMPONENT kiosk)
  install(FILES deploy/huiyin-kiosk.service DESTINATION ${units} COMPONENT kiosk)
  install(FILES deploy/etc/kiosk.conf DESTINATION ${settings} COMPONENT kiosk)
  install(PROGRAMS deploy/huiyin-workplace DESTINATION lib/huiyin COMPONENT workplace)
  install(FILES deploy/huiyin-tablet.desktop deploy/huiyin-desk.desktop
          DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT workplace)
  install(FILES deploy/etc/workplace.conf DESTINATION ${settings} COMPONENT workplace)
endif()
