// SPDX-License-Identifier: Apache-2.0
// usage: node validated.js DESCRIPTION
import SwaggerParser from "@apidevtools/swagger-parser";

const api = await SwaggerParser.validate(process.argv[2]);
console.log(`${Object.keys(api.paths).length} paths are valid`);
