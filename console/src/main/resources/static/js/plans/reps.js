/** The reps of a plan's pools: whom a replay of nothing states in its ledger. */
export async function repsOf(plans, text) {
  const {ledger} = await plans.ask(`${plans.base}:replay`, text, {inputs: []});
  return [...new Set(ledger.map(entry => entry.rep))].sort();
}
