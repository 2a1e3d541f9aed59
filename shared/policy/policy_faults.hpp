// SPDX-License-Identifier: Apache-2.0
// What is wrong with the policy, the organisation, a calendar or a branch's rules.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode no_such_sub_category{"no_such_sub_category", "no such sub-category"};
inline constexpr ReasonCode topic_there{"topic_there", "this topic is there already"};
inline constexpr ReasonCode no_such_product{"no_such_product", "no such product"};
inline constexpr ReasonCode true_or_absent{"true_or_absent", "must be true, or left out"};
inline constexpr ReasonCode not_https{"not_https", "must begin with https://"};
inline constexpr ReasonCode branch_rules_not_object{"branch_rules_not_object", "a branch's rules are a JSON object"};
inline constexpr ReasonCode not_up_to{"not_up_to", "must be a whole number from 1 to {}"};
inline constexpr ReasonCode loosens{"loosens",
                                    "loosens what head office allows ({}); a branch may only tighten (Art. 24)"};
inline constexpr ReasonCode same_day_stays{"same_day_stays", "the same day cannot be tightened"};
inline constexpr ReasonCode no_such_category{"no_such_category", "no such category (Art. 9)"};
inline constexpr ReasonCode sub_category_there{"sub_category_there", "this sub-category is there already"};
inline constexpr ReasonCode sub_category_code_form{"sub_category_code_form",
                                                   "a sub-category's code begins with its category's"};
inline constexpr ReasonCode not_unit_of_branch{"not_unit_of_branch", "is not a unit of this branch"};
inline constexpr ReasonCode emergency_contacts_needed{"emergency_contacts_needed",
                                                      "needs one or two emergency contacts (Art. 8)"};
inline constexpr ReasonCode no_such_branch_here{"no_such_branch_here", "no such branch in the organisation"};
inline constexpr ReasonCode no_such_value{"no_such_value", "no such value; check its spelling"};
inline constexpr ReasonCode unit_not_object{"unit_not_object", "a unit is an object"};
inline constexpr ReasonCode unit_code_form{"unit_code_form", "a unit's code is six digits"};
inline constexpr ReasonCode unit_name_missing{"unit_name_missing", "a unit needs a name"};
inline constexpr ReasonCode unit_kind_form{"unit_kind_form",
                                           "kind is one of head_office, channel_operations, general_office, "
                                           "contact_centre, department, branch, sub_branch, outlet"};
inline constexpr ReasonCode not_list_of_names{"not_list_of_names", "must be a list of names"};
inline constexpr ReasonCode unit_parent_missing{"unit_parent_missing", "every unit but head office has a parent"};
inline constexpr ReasonCode organisation_form{"organisation_form", "an organisation is {\"units\":[…]}"};
inline constexpr ReasonCode unit_code_twice{"unit_code_twice", "the code {} stands twice"};
inline constexpr ReasonCode unit_parent_unknown{"unit_parent_unknown", "the parent {} is not in the file"};
inline constexpr ReasonCode own_ancestor{"own_ancestor", "the unit is its own ancestor"};
inline constexpr ReasonCode one_unit_of_kind{"one_unit_of_kind", "there must be exactly one unit of kind {}"};
inline constexpr ReasonCode unit_kind_stays{"unit_kind_stays",
                                            "complaints, accounts or devices stand at this unit: its kind stays"};
inline constexpr ReasonCode misplaced_unit{"misplaced_unit", "a unit of this kind does not stand below {}"};
inline constexpr ReasonCode kind_of_unit_stays{"kind_of_unit_stays", "this is the kind of {}, and stays with it"};
inline constexpr ReasonCode unit_in_use{"unit_in_use", "{} cannot go: complaints, accounts or devices stand at it"};
inline constexpr ReasonCode policy_not_object{"policy_not_object", "a policy is a JSON object"};
inline constexpr ReasonCode one_response_limit{"one_response_limit",
                                               "give exactly one of working_days, office_minutes, clock_minutes"};
inline constexpr ReasonCode one_resolve_limit{"one_resolve_limit", "give exactly one of working_days, same_day"};
inline constexpr ReasonCode same_day_or_days{"same_day_or_days", "must be true, or give working_days instead"};
inline constexpr ReasonCode no_such_finding{"no_such_finding", "no such finding"};
inline constexpr ReasonCode not_on_off{"not_on_off", "is on or off"};
inline constexpr ReasonCode value_missing{"value_missing", "this value is missing"};
inline constexpr ReasonCode list_empty{"list_empty", "must be a list with at least one member"};
inline constexpr ReasonCode two_branch_files{"two_branch_files", "two files for one branch"};
inline constexpr ReasonCode version_used{"version_used",
                                         "this version was used before; give the new policy one of its own"};
inline constexpr ReasonCode no_such_unit_here{"no_such_unit_here", "no such unit in the organisation"};
inline constexpr ReasonCode file_not_json{"file_not_json", "the {} file is not readable JSON: {}"};
inline constexpr ReasonCode dates_missing{"dates_missing", "a list of dates is missing"};
inline constexpr ReasonCode calendar_form{"calendar_form", "a calendar is {\"years\":{…}}"};
inline constexpr ReasonCode year_form{"year_form", "a year is four digits"};
inline constexpr ReasonCode office_hours_form{"office_hours_form",
                                              "office hours are a list such as [\"09:00-12:00\",\"13:00-18:00\"]"};
inline constexpr ReasonCode office_time_form{"office_time_form", "office time is written 09:00-18:00"};
inline constexpr ReasonCode office_time_ends{"office_time_ends", "office time must end after it begins, by 24:00"};
inline constexpr ReasonCode office_times_order{"office_times_order", "office times must be in order and not overlap"};
inline constexpr ReasonCode head_missing{"head_missing", "no head who is first responsible (Art. 7)"};
inline constexpr ReasonCode handlers_needed{"handlers_needed", "needs one or two complaint handlers (Art. 8)"};

}  // namespace huiyin::faults
