/** Rises whenever the look or the words of a dossier change, as then its bytes do. */
export const templateVersion = '2';

/**
 * The look of a dossier, in Typst. It names one font, which is inside the compiler, takes every day from the data, and
 * puts the data of the dossier into the file that is made.
 */
export const paperTemplate = String.raw`
#let data = json("data.json")
#set document(
  title: data.title,
  author: data.author,
  date: datetime(year: data.day.year, month: data.day.month, day: data.day.day),
)
#set text(font: "Libertinus Serif", size: 10.5pt, lang: data.lang, fallback: false)
#set par(justify: false, leading: 0.6em, spacing: 0.8em)
#set page(
  paper: "a4",
  margin: (x: 2.2cm, top: 2.2cm, bottom: 2.4cm),
  footer: context text(size: 8pt)[
    #data.foot #h(1fr) #data.page #counter(page).display() / #counter(page).final().first()
  ],
)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading: set block(above: 1.4em, below: 0.7em, sticky: true)

#pdf.attach(
  data.attachment,
  relationship: "source",
  mime-type: "application/json",
  description: data.title,
)

#let faint(body) = text(size: 8.5pt, fill: luma(70), body)
#let machine(body) = text(size: 6.6pt, ligatures: false, body)

#heading(level: 1, data.title)
#v(0.4em)
#table(
  columns: (auto, 1fr),
  stroke: (rest: none, bottom: 0.4pt + luma(180)),
  inset: (x: 0pt, y: 5pt),
  column-gutter: 14pt,
  ..data.cover.map(row => (text(fill: luma(70), row.label), if row.isCode { text(size: 8pt, ligatures: false, row.value) } else { row.value })).flatten(),
)
#let cover-code(rows) = {
  let unit = 3.2cm / rows.len()
  figure(
    alt: data.codeCaption,
    box(width: 3.2cm, height: 3.2cm, {
      for (y, row) in rows.enumerate() {
        for (x, mark) in row.clusters().enumerate() {
          if mark == "1" {
            place(top + left, dx: x * unit, dy: y * unit, rect(width: unit, height: unit, fill: black, stroke: none))
          }
        }
      }
    }),
  )
}
#v(0.6em)
#if data.code.len() > 0 {
  block(breakable: false, grid(
    columns: (3.2cm, 1fr),
    column-gutter: 14pt,
    align: horizon,
    cover-code(data.code),
    [#data.notice #parbreak() #data.codeCaption],
  ))
} else { data.notice }

#let facts(part) = {
  heading(level: 2, part.heading)
  for fact in part.facts {
    block(breakable: false, below: 0.9em, grid(
      columns: (2.4em, 1fr),
      [#fact.number.],
      {
        fact.sentence
        if "meaning" in fact [ #linebreak() #emph(fact.meaning) ]
        if "correction" in fact [ #linebreak() #strong(fact.correction) ]
        linebreak()
        faint(fact.details)
      },
    ))
  }
}

#let blocks(part) = {
  heading(level: 2, part.heading)
  if part.intro != "" { par(part.intro) }
  for item in part.blocks {
    set text(lang: item.at("lang", default: data.lang))
    if item.heading != "" { heading(level: 3, item.heading) }
    if part.small {
      for line in item.lines { block(above: 0.35em, below: 0.35em, machine(line)) }
    } else {
      for line in item.lines { par(line) }
    }
  }
}

#let rows(part) = {
  heading(level: 2, part.heading)
  if part.intro != "" { par(part.intro) }
  let width(name) = if name == "rest" { 1fr } else { auto }
  table(
    columns: part.widths.map(width),
    stroke: (rest: none, bottom: 0.3pt + luma(180)),
    inset: (x: 3pt, y: 3pt),
    table.header(..part.head.map(cell => text(size: 8pt, strong(cell)))),
    ..part.rows.flatten().map(machine),
  )
}

#for part in data.parts {
  if part.kind == "facts" { facts(part) } else if part.kind == "blocks" { blocks(part) } else { rows(part) }
}
`;
