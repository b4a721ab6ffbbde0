import { assertEquals } from "@std/assert";
import { tableText, taskTable } from "../../dev/task_table.ts";
import { inFolder } from "../_util.ts";

Deno.test("plan: 1, 2, 4 and 8 tasks, each a process of its own -> the same checkpoint", () =>
  inFolder(async (folder) => {
    const rows = await taskTable(folder);
    assertEquals(rows.map(({ tasks, files }) => [tasks, files]), [[1, 8], [2, 4], [4, 2], [8, 1]]);
    assertEquals(new Set(rows.map(({ digest }) => digest)).size, 1);
    assertEquals(tableText(rows).split("\n").length, 6);
  }));
