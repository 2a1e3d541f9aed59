// SPDX-License-Identifier: Apache-2.0
// A store of documents that replicates: PouchDB on LevelDB, with express-pouchdb in front of it.
//   documents.js serve DIRECTORY               prints "listening on URL"
//   documents.js push DIRECTORY COUNT URL      a device that holds COUNT documents gives them to head office
//   documents.js pull DIRECTORY URL            an empty device takes all that head office has
// The last two print how many documents went and how many seconds it took; making them is not counted.
import { readFileSync } from "node:fs";
import express from "express";
import makeCalls from "express-pouchdb";
import PouchDB from "pouchdb";
import find from "pouchdb-find";

PouchDB.plugin(find);
const [what, directory, ...rest] = process.argv.slice(2);

function serve() {
  const app = express();
  const Stored = PouchDB.defaults({ prefix: directory + "/" });
  app.use("/", makeCalls(Stored, { mode: "minimumForPouchDB", overrideMode: { include: ["routes/find"] } }));
  const server = app.listen(0, "127.0.0.1", () => {
    console.log(`listening on http://127.0.0.1:${server.address().port}`);
  });
  server.keepAliveTimeout = 600_000; // a caller waits here while it is the others' turn
}

async function timed(replicate) {
  const before = process.hrtime.bigint();
  const done = await replicate();
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  if (!done.ok || done.doc_write_failures > 0) throw new Error(JSON.stringify(done));
  console.log(JSON.stringify({ documents: done.docs_written, seconds }));
}

// As many at once as head office's own devices send: the replicator's hundred would be slower.
const together = { batch_size: 1000 };

async function push(count, url) {
  const local = new PouchDB(directory + "/device");
  const complaint = JSON.parse(readFileSync(0, "utf8"));
  const documents = [];
  for (let i = 0; i < count; ++i) documents.push({ ...complaint, _id: `${directory}-${String(i).padStart(6, "0")}` });
  await local.bulkDocs(documents);
  await timed(() => local.replicate.to(url, together));
}

async function pull(url) {
  const local = new PouchDB(directory + "/device");
  await timed(() => local.replicate.from(url, together));
}

if (what === "serve") serve();
else if (what === "push") await push(Number(rest[0]), rest[1]);
else await pull(rest[0]);
