// SPDX-License-Identifier: Apache-2.0
// tests/catch_main.cpp — Catch2's main(), compiled once for all test programs.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
