/** Why the pretrained network has a part in the forecast: one sentence, or none where it has none.
 * @param lead  how much less it erred than the best simple method, as a share */
export function explainPretrained(lead: number | null): string[] {
  if (lead === null) return [];
  return [
    `The pretrained LSTM erred ${Math.round(100 * lead)}% less on earlier origins than the best simple method: it shares evenly with network and ETS in what past errors cannot decide, as the networks that were judged had learnt from less.`,
  ];
}
