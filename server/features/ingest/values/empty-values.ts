const words = (text: string) => text.split(/\s*;\s*/).map((word) => word.trim());

/**
 * What people and tools write for "no value", in any column except names of people and companies. Lowercase,
 * without accents and spaces. Abbreviations keep their dots and slashes, because “ka” or “sd” may be real
 * values.
 */
export const emptyWords = new Set(
  [
    // Programming languages: JavaScript, SQL, Python, R, Java.
    words('null; nil; none; nan; na; undefined; \\n; \\\\n; void; unset'),
    // English, including what Salesforce, HubSpot, Pardot, and Google Analytics fill in.
    words('n/a; n.a.; n.a; n\\a; notavailable; notapplicable; notset; notprovided; notspecified; notdefined'),
    words(
      'notgiven; notknown; unknown; unspecified; undisclosed; nodata; novalue; noanswer; noresponse; noentry',
    ),
    words('blank; empty; missing; tbd; tba; t.b.d.; t.b.a.; tobedetermined; nocompanyprovided; noneprovided'),
    words('prefernottosay; rathernotsay; dataunavailable; nonespecified; nonegiven'),
    // German.
    words(
      'k.a.; k.a; k/a; keineangabe; keineangaben; ohneangabe; ohneangaben; o.a.; o.a; unbekannt; leer; keine',
    ),
    words(
      'keiner; nichtangegeben; nichtbekannt; nichtvorhanden; nichtverfugbar; nichtzutreffend; entfallt; n.v.; n.v',
    ),
    words('n.n.; n.n; n.b.; nichtgesetzt; keindaten; keinedaten; keinwert; trifftnichtzu; fehlt'),
    // French.
    words(
      's.o.; s.o; s/o; sansobjet; n.d.; n.d; n/d; n.c.; n/c; n.r.; nonrenseigne; nonrenseignee; nonrenseigne(e)',
    ),
    words(
      'nondefini; nondefinie; nondisponible; nonapplicable; noncommunique; nonspecifie; inconnu; inconnue',
    ),
    words('aucun; aucune; neant; vide; pasdedonnees; indisponible; nonprecise; sansreponse'),
    // Spanish.
    words(
      's/d; s.d.; s/n; s/i; sindatos; sindato; sininformacion; noaplica; noaplicable; nodisponible; nodefinido',
    ),
    words(
      'noespecificado; sinespecificar; noinformado; desconocido; desconocida; ninguno; ninguna; vacio; nada',
    ),
    words('nosesabe; sinrespuesta; noconsta; nulo'),
    // Italian, Portuguese, Dutch.
    words(
      'nondisponibile; nonapplicabile; sconosciuto; sconosciuta; nessuno; nessuna; nonspecificato; vuoto',
    ),
    words(
      'naoinformado; naodisponivel; naoaplicavel; desconhecido; desconhecida; nenhum; nenhuma; vazio; semdados',
    ),
    words('n.v.t.; n.v.t; onbekend; geen; nietbeschikbaar; nietvantoepassing; nietingevuld; leeg'),
  ].flat(),
);

/**
 * The same for names, where “None”, “Null”, “Nan”, “Na”, “Nil”, and “Nada” are real ones. Contains only what
 * can't be a name, with programming words in the case that programs write. Without spaces; accents and case
 * are kept.
 */
export const emptyNames = new Set(
  [
    words('null; NULL; none; nan; NaN; undefined; Undefined; UNDEFINED; nil; \\N'),
    words('n/a; N/A; N/a; n/d; N/D; k.A.; k.A; K.A.; n.n.; N.N.; s/d; S/D; s.o.; S.O.; n.a.; N.A.; s/n; S/N'),
    words('notset; notprovided; NotProvided; NotSet; notavailable; NotAvailable; notspecified; NotSpecified'),
    words('unknown; Unknown; UNKNOWN; unbekannt; Unbekannt; inconnu; Inconnu; desconocido; Desconocido'),
    words('keineAngabe; KeineAngabe; nonrenseigné; Nonrenseigné; sindatos; Sindatos; noname; NoName; Noname'),
  ].flat(),
);

/** What Excel shows if a lookup finds nothing, in its languages. */
export const notFoundErrors = new Set(words('#n/a; #nv; #n/d; #n/b; #n/v; #n/t; #nd; #na; #n/a!; #nv!'));

/** What a spreadsheet shows for a broken formula, whose value is lost. */
export const brokenFormulas = new Set(
  [
    words('#ref!; #value!; #name?; #div/0!; #num!; #null!; #spill!; #calc!; #getting_data; #error!; #field!'),
    words('#bezug!; #wert!; #zahl!; #uberlauf!; #valeur!; #nombre!; #nom?; #nul!; #propagation!'),
    words(
      '#¡ref!; #¡valor!; #¿nombre?; #¡div/0!; #¡num!; #¡nulo!; #valor!; #nombre?; #rif!; #valore!; #nome?',
    ),
    words('#nullo!; #verw!; #waarde!; #naam?; #getal!; #leeg!; #deel/0!; ########'),
  ].flat(),
);
