// SPDX-License-Identifier: Apache-2.0
// How failing tests show the bank's values.
#pragma once
#include <catch2/catch.hpp>

#include "shared/complaint/complaint.hpp"

namespace Catch {

template <>
struct StringMaker<huiyin::Instant> {
    static std::string convert(const huiyin::Instant& i) {
        return huiyin::to_beijing(i) + " +" + std::to_string(i.ms % 1000) + " ms";
    }
};
template <>
struct StringMaker<huiyin::Date> {
    static std::string convert(const huiyin::Date& d) { return huiyin::to_string(d); }
};
template <>
struct StringMaker<huiyin::DutyState> {
    static std::string convert(huiyin::DutyState s) { return std::string(huiyin::to_string(s)); }
};
template <>
struct StringMaker<huiyin::State> {
    static std::string convert(huiyin::State s) { return std::string(huiyin::to_string(s)); }
};
template <>
struct StringMaker<huiyin::Level> {
    static std::string convert(huiyin::Level l) { return std::to_string(static_cast<int>(l)); }
};
template <>
struct StringMaker<huiyin::GradingReason> {
    static std::string convert(const huiyin::GradingReason& r) { return r.rule + " (" + r.article + ")"; }
};
template <>
struct StringMaker<huiyin::Hash> {
    static std::string convert(const huiyin::Hash& h) { return huiyin::to_hex(h); }
};

}  // namespace Catch
