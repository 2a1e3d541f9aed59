// SPDX-License-Identifier: Apache-2.0
// What head office keeps: the log, its projections, accounts and devices. A Store is all its facets over one database;
// who needs one of them takes that one.
//
// A Store is one connection, used by one thread at a time. Its functions throw when the disk or database fails; they
// are called inside Writer::run and Readers::read only, which turn that into a Fault at their edge (with explain()).
#pragma once
#include <memory>
#include <string>

#include "server/store/answer_store.hpp"
#include "server/store/attachment_store.hpp"
#include "server/store/device_store.hpp"
#include "server/store/digest_store.hpp"
#include "server/store/event_store.hpp"
#include "server/store/fact_store.hpp"
#include "server/store/feed_store.hpp"
#include "server/store/knowledge_store.hpp"
#include "server/store/link_store.hpp"
#include "server/store/list_store.hpp"
#include "server/store/people_store.hpp"
#include "server/store/related_store.hpp"
#include "server/store/return_store.hpp"
#include "server/store/subject_store.hpp"
#include "server/store/transactions.hpp"
#include "server/store/upkeep.hpp"
#include "server/store/value_store.hpp"

namespace huiyin::server {

class Store : public Transactions,
              public ValueStore,
              public EventStore,
              public ReturnStore,
              public DeviceStore,
              public FeedStore,
              public DigestStore,
              public SubjectStore,
              public LinkStore,
              public AttachmentStore,
              public ListStore,
              public RelatedStore,
              public FactStore,
              public KnowledgeStore,
              public PeopleStore,
              public AnswerStore,
              public Upkeep {};

/// Opens DIR/huiyin.sqlite and runs the migrations; `create`: makes it when it is not there. Fails with one sentence.
Result<std::unique_ptr<Store>> open_store(const std::string& directory, bool create = false);
/// The file that open_store opens.
std::string store_path(const std::string& directory);
/// The file of the index of lists (server/lists), in the same directory.
std::string lists_path(const std::string& directory);

}  // namespace huiyin::server
