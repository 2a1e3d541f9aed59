// SPDX-License-Identifier: Apache-2.0
// The ways a complaint comes in (rulebook 2). What a channel means for level and answer is policy.
#pragma once
#include <array>
#include <string_view>

namespace huiyin {

struct ChannelType {
    std::string_view code, chinese, english;
    bool by_staff = true;  ///< staff choose it when they take a complaint down
};

inline constexpr std::array channels{ChannelType{"counter", "柜面", "Counter"},
                                     ChannelType{"kiosk", "自助终端", "Kiosk", false},
                                     ChannelType{"opinion_book", "意见簿", "Opinion book"},
                                     ChannelType{"hotline", "客服热线", "Hotline"},
                                     ChannelType{"email", "电子邮件", "E-mail"},
                                     ChannelType{"letter", "信函", "Letter"},
                                     ChannelType{"web", "网站", "Web site"},
                                     ChannelType{"media", "媒体", "Media"},
                                     ChannelType{"superior", "上级单位", "Superior unit"},
                                     ChannelType{"leader", "领导", "Leader"},
                                     ChannelType{"regulator", "监管部门", "Regulator"},
                                     ChannelType{"government", "政府部门", "Government"},
                                     ChannelType{"consumer_council", "消委会", "Consumer council"},
                                     ChannelType{"supervision_hotline", "监督热线", "Supervision hotline"},
                                     ChannelType{"public_opinion", "网络舆情", "Public opinion"}};

/// Nothing for a channel of a newer version.
constexpr const ChannelType* channel_type(std::string_view code) {
    for (const auto& channel : channels)
        if (channel.code == code) return &channel;
    return nullptr;
}
constexpr bool is_channel(std::string_view code) { return channel_type(code) != nullptr; }

}  // namespace huiyin
