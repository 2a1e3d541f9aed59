// SPDX-License-Identifier: Apache-2.0
// Why a request is turned away before any call is looked at (RFC 9112).
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode request_line_form{"request_line_form", "A request begins with: METHOD /path HTTP/1.1"};
inline constexpr ReasonCode method_form{"method_form", "The method cannot be read."};
inline constexpr ReasonCode http_version{"http_version", "Head office speaks HTTP/1.1 (and 1.0)."};
inline constexpr ReasonCode blank_in_path{"blank_in_path", "There is a blank in the path."};
inline constexpr ReasonCode path_form{"path_form", "The path or its query cannot be read."};
inline constexpr ReasonCode path_too_long{"path_too_long", "There is no call with so long a path."};
inline constexpr ReasonCode header_folded{"header_folded", "A header line is folded."};
inline constexpr ReasonCode header_form{"header_form", "A header line is not: Name: value"};
inline constexpr ReasonCode two_lengths{"two_lengths", "The length of the body is given more than once."};
inline constexpr ReasonCode length_form{"length_form", "The length of the body is no number."};
inline constexpr ReasonCode coding_unknown{"coding_unknown",
                                           "Of transfer codings head office reads chunked, and nothing else."};
inline constexpr ReasonCode chunked_in_1_0{"chunked_in_1_0", "HTTP/1.0 knows no chunks: send the length of the body."};
inline constexpr ReasonCode header_twice{"header_twice", "A request has one {} at most."};
inline constexpr ReasonCode one_host{"one_host", "A request names one Host."};
inline constexpr ReasonCode head_line_end{"head_line_end", "Each line of a head ends in CRLF."};
inline constexpr ReasonCode head_without_end{"head_without_end", "The head has no end."};
inline constexpr ReasonCode control_in_head{"control_in_head", "There is a control character in the head."};
inline constexpr ReasonCode request_empty{"request_empty", "The request is empty."};
inline constexpr ReasonCode expectation_unknown{"expectation_unknown",
                                                "Of expectations head office knows 100-continue."};
inline constexpr ReasonCode head_too_large{"head_too_large", "The head of a request has at most {} KiB."};
inline constexpr ReasonCode line_too_long{"line_too_long", "The first line of a request has at most {} KiB."};
inline constexpr ReasonCode many_headers{"many_headers", "A request has at most {} header lines."};
inline constexpr ReasonCode body_too_large{"body_too_large", "This call takes at most {} bytes."};
inline constexpr ReasonCode chunks_unreadable{"chunks_unreadable",
                                              "The chunks of the body cannot be read: send it again."};
inline constexpr ReasonCode compression_unreadable{"compression_unreadable",
                                                   "The compression of the body cannot be read: send it again."};
inline constexpr ReasonCode other_method{"other_method", "This call is made with {}."};

}  // namespace huiyin::faults
