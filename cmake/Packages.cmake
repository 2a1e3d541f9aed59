# SPDX-License-Identifier: Apache-2.0
# Packages of Debian 12, one for each component of Install.cmake: scripts/packages-deb. What only Debian asks for (manual
# pages, copyright, changelog, the bill of materials) is added by FinishPackages.cmake to what was installed.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)  # what was built is packed; nothing is built by packing
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME huiyin)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Huiyin maintainers <huiyin@packages.debian.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_COMPONENTS_ALL server tools)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/cmake/FinishPackages.cmake)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

# huiyin_package(COMPONENT SECTION DESCRIPTION [DEPENDS text] [SUGGESTS text]): its maintainer scripts and list of
# settings are those of deploy/debian that bear its name. A description's first line is the synopsis.
function(huiyin_package component section description)
  cmake_parse_arguments(PACKAGE "" "DEPENDS;SUGGESTS;RECOMMENDS" "" ${ARGN})
  string(TOUPPER ${component} upper)
  set(name huiyin-${component})
  set(scripts "")
  foreach(script postinst prerm postrm conffiles)
    if(EXISTS ${CMAKE_SOURCE_DIR}/deploy/debian/${name}.${script})
      configure_file(deploy/debian/${name}.${script} ${CMAKE_BINARY_DIR}/debian/${name}/${script} COPYONLY)
      list(APPEND scripts ${CMAKE_BINARY_DIR}/debian/${name}/${script})
    endif()
  endforeach()
  set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${name} PARENT_SCOPE)
  set(CPACK_DEBIAN_${upper}_PACKAGE_SECTION ${section} PARENT_SCOPE)
  set(CPACK_DEBIAN_${upper}_DESCRIPTION "${description}" PARENT_SCOPE)
  set(CPACK_DEBIAN_${upper}_PACKAGE_DEPENDS "${PACKAGE_DEPENDS}" PARENT_SCOPE)
  set(CPACK_DEBIAN_${upper}_PACKAGE_RECOMMENDS "${PACKAGE_RECOMMENDS}" PARENT_SCOPE)
  set(CPACK_DEBIAN_${upper}_PACKAGE_SUGGESTS "${PACKAGE_SUGGESTS}" PARENT_SCOPE)
  set(CPACK_DEBIAN_${upper}_PACKAGE_CONTROL_EXTRA "${scripts}" PARENT_SCOPE)
endfunction()

huiyin_package(server net "head office of a bank's complaint system
Huiyin never loses a voice: kiosks, tablets and desks work without a network,
and head office merges what they captured, grades it, routes it, watches every
deadline and escalates what is late.

This package holds head office: one process on an embedded database."
  DEPENDS "adduser, init-system-helpers (>= 1.54~)" SUGGESTS "haproxy, prometheus, huiyin-tools")
huiyin_package(tools net "device of a bank's complaint system without a screen
Huiyin never loses a voice: kiosks, tablets and desks work without a network,
and head office merges what they captured.

This package holds huiyin-replica, a device for operators, gateways and
tests: it captures, exchanges with head office, lists, shows and verifies.")
if(HUIYIN_APP)
  list(APPEND CPACK_COMPONENTS_ALL app kiosk workplace)
  # What the QML and the input methods load when they run.
  string(CONCAT app_loads "qml6-module-qtquick, qml6-module-qtquick-window, qml6-module-qtquick-controls, "
    "qml6-module-qtquick-templates, qml6-module-qtquick-layouts, qml6-module-qtqml, qml6-module-qtqml-models, "
    "qml6-module-qtqml-workerscript, qml6-module-qtquick-virtualkeyboard, qml6-module-qt-labs-folderlistmodel, "
    "qml6-module-qtcharts, qt6-virtualkeyboard-plugin, libqt6svg6, libpinyin-data, "
    "tegaki-zinnia-simplified-chinese, fonts-noto-cjk, breeze-icon-theme")
  huiyin_package(app gnome "faces of a bank's complaint system
Huiyin never loses a voice: kiosks, tablets and desks work without a network,
and head office merges what they captured.

This package holds the program that shows all three faces; the packages
huiyin-kiosk and huiyin-workplace start it."
    DEPENDS "${app_loads}")
  huiyin_package(kiosk gnome "kiosk of a bank's complaint system
Huiyin never loses a voice: a kiosk in the lobby works without a network, and
keeps what customers say sealed to head office.

This package starts the kiosk on the whole screen, without a desktop behind
it, with a user of its own."
    DEPENDS "huiyin-app (= ${PROJECT_VERSION}), huiyin-tools (= ${PROJECT_VERSION}), adduser, init-system-helpers (>= 1.54~), cage, xwayland, qt6-wayland")
  huiyin_package(workplace gnome "tablet and desk of a bank's complaint system
Huiyin never loses a voice: tablets of outlets and desks of head office work
without a network, and exchange with head office when there is one.

This package puts both into the menu of a desktop."
    DEPENDS "huiyin-app (= ${PROJECT_VERSION})" RECOMMENDS "qt6-wayland")
endif()
set(CPACK_HUIYIN_SOURCE ${CMAKE_SOURCE_DIR})
include(CPack)
