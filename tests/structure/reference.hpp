// SPDX-License-Identifier: Apache-2.0
// The pages of docs/reference, made from the code.
#pragma once
#include <string>

namespace huiyin::test {

/// docs/reference/events.md: every kind of event, article by article.
std::string events_page();

}  // namespace huiyin::test
