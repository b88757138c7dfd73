/** How to read the figures with what people have, for the page about the API. */
export interface Example {
  readonly title: string;
  /** What to know before, in a sentence. */
  readonly says: string;
  readonly code: string;
}

/** Examples that work as they stand, on one indicator's list of a real council. */
export function examples({ list, csv }: { list: string; csv: string }): Example[] {
  return [
    {
      title: 'On the command line',
      says: 'With curl, and jq to pick from the answer.',
      code: `curl --silent ${list} |
  jq '.indicators[] | {name, text: .latest.text, period: .latest.periodLabel}'`,
    },
    {
      title: 'In JavaScript',
      says: 'From a page of any site, or in Node.js. Only a cell of kind “value” has a number.',
      code: `const answer = await fetch('${list}');
const { indicators } = await answer.json();
for (const { name, latest } of indicators) {
  console.log(name, latest.cell.kind === 'value' ? latest.cell.value : latest.text);
}`,
    },
    {
      title: 'In Excel',
      says: 'In Data, From Web, give the address of a CSV file; or paste this into the Advanced Editor of Power Query. Refresh brings new figures.',
      code: `let
  Source = Csv.Document(Web.Contents("${csv}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Headed = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
  Blank = Table.ReplaceValue(Headed, "", null, Replacer.ReplaceValue, {"value"}),
  Typed = Table.TransformColumnTypes(Blank, {{"value", type number}, {"time_period", type text}}, "en-GB")
in
  Typed`,
    },
    {
      title: 'In R',
      says: 'A hidden figure is NA, and its status is “suppressed”.',
      code: `figures <- read.csv("${csv}", colClasses = c(time_period = "character"), encoding = "UTF-8")
subset(figures, measure == "value" & status != "suppressed", c(indicator, period, area_name, value))`,
    },
  ];
}
