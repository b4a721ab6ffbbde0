import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { assertBits, lensorError } from "../_util.ts";

Deno.test("byType and apply: a table may name parts of tensors, with their own keys", async () => {
  const net = ln.module("N", { children: { a: ln.lstm(2, 2), b: ln.lstm(2, 2) } });
  const table = {
    weight_ih_l0: ln.zeros,
    weight_hh_l0: ln.zeros,
    bias_ih_l0: ln.zeros,
    "bias_ih_l0[f]": ln.ones,
    "bias_hh_l0[f]": ln.normal(),
  };
  const rest = ln.whenMissing(ln.fill("**", ln.zeros));
  for (const init of [ln.byType({ LSTM: table }), ln.apply((node) => node.type === "LSTM" ? table : undefined)]) {
    const ready = ln.initialize(net, ln.seq(init, rest), { seed: 1 });
    assertEquals(Array.from(await ln.floats(ready, "b.bias_ih_l0")), [0, 0, 1, 1, 0, 0, 0, 0]);
    assertBits(await ln.values(ready, "a.bias_hh_l0[f]"), ln.normal()([2], ln.keyed(1).at("a.bias_hh_l0[f]")));
  }
  const wrong = (name: string) => lensorError(() => ln.initialize(net, ln.byType({ LSTM: { [name]: ln.ones } }))).code;
  assertEquals([wrong("bias_ih_l0[q]"), wrong("bias_ih_l0[9]"), wrong("bias[0]")], [
    "unknown-name",
    "range",
    "unknown-name",
  ]);
  const hidden = ln.initialize(
    net,
    ln.seq(ln.fill("**", ln.zeros), ln.only("a.bias_ih_l0[:2]", ln.byType({ LSTM: table }))),
  );
  assertEquals(ln.origins(hidden).filter(({ by }) => by !== "zeros").length, 0);
});
