// SPDX-License-Identifier: Apache-2.0
// A complaint's way from capture to closing, told by a client that was generated from head office's own description.
// usage: node story.js URL
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Event = components["schemas"]["Event"];
const url = process.argv[2]!;
const manager = "outlet_manager-650101";
let failures = 0;

function check(what: string, holds: boolean) {
  console.log((holds ? "holds: " : "FAILS: ") + what);
  if (!holds) failures += 1;
}

/// What was answered; ends the story when it was refused.
function answer<T>(what: string, got: { data?: T; error?: unknown; response: Response }): T {
  if (got.data !== undefined) return got.data;
  console.log(`FAILS: ${what}: ${got.response.status} ${JSON.stringify(got.error)}`);
  process.exit(1);
}

async function signedIn(account: string) {
  const nobody = createClient<paths>({ baseUrl: url });
  const password = "demo-" + account.split("-")[1];
  const session = answer("sign in", await nobody.POST("/v1/session", { body: { account, password } }));
  return createClient<paths>({ baseUrl: url, headers: { Authorization: `Bearer ${session.token}` } });
}

const desk = await signedIn(manager);
const taken = answer("capture", await desk.POST("/v1/complaints", {
  params: { header: { "Idempotency-Key": "story-1" } },
  body: {
    form: "onsite", channel: "counter", unit: "650101", category: "2.2",
    customer: { name: "王建国", mobile: "13800138000" }, reply_by: "phone", narrative: "排队两小时无人理会",
  },
}));
check("a captured complaint has a number and a code", taken.number !== "" && taken.code !== null);

const write = async (event: Event) =>
  answer(event.kind, await desk.POST("/v1/complaints/{subject}/lines", {
    params: { path: { subject: taken.subject } }, body: event,
  }));
for (const event of [
  { kind: "accepted", body: {} },
  { kind: "responded", body: { how: "phone", text: "已致电客户" } },
] as Event[]) {
  const written = await write(event);
  check(`${event.kind} takes effect`, written.effective);
}

const seen = answer("show", await desk.GET("/v1/complaints/{subject}", { params: { path: { subject: taken.subject } } }));
check("the customer is masked unless revealed", JSON.stringify(seen).includes("138****8000"));
check("the first duty is met", seen.duties.some((duty) => duty.kind === "respond" && duty.state === "met"));
check("each duty explains its time", seen.duties.every((duty) => duty.explain !== ""));

const listed = answer("list", await desk.GET("/v1/complaints", { params: { query: { code: taken.code! } } }));
check("it is found by its code", listed.items.length === 1 && listed.items[0]!.subject === taken.subject);

const anyone = createClient<paths>({ baseUrl: url });
const progress = answer("progress", await anyone.GET("/v1/progress", { params: { query: { code: taken.code!, phone4: "8000" } } }));
check("the customer follows it", progress.stage !== "");

const refused = await desk.POST("/v1/complaints/{subject}/lines", {
  params: { path: { subject: taken.subject } }, body: { kind: "replied", body: {} } as Event,
});
check("what the rulebook asks for is asked for", refused.error?.status === 422 && refused.error.where !== undefined);

process.exit(failures === 0 ? 0 : 1);
