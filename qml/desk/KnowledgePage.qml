// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/KnowledgePage.qml — the knowledge base among the pages of the desk.
import Huiyin.Staff

KnowledgeBase {}
