const set = (text: string) => new Set(text.split(';').map((word) => word.trim()));
/** Longest first, so that “staff members” is found before “members”. */
const list = (text: string) => [...set(text)].sort((a, b) => b.length - a.length);

/**
 * Before a number, or after it in parentheses. Ignored, because a headcount is never exact. Lowercase,
 * without accents.
 */
export const aboutWords = list(
  `about; approx; approx.; approximately; around; roughly; circa; ca; ca.; c.; ~; ≈; est.; estimated; nearly; almost;
  etwa; rund; ungefahr; zirka; geschatzt; fast; knapp; environ; env.; pres de; a peu pres; aproximadamente; aprox.; aprox;
  unos; unas; alrededor de; cerca de; circa; ongeveer`,
);

/** Before a minimum. */
export const atLeastWords = list(
  `>; >=; ≥; =>; +; over; more than; at least; above; greater than; from; min.; min; minimum; mehr als; uber; mindestens;
  ab; von; plus de; au moins; a partir de; des; mas de; al menos; minimo; como minimo; desde; mais de; oltre; piu di;
  almeno; meer dan; minstens`,
);

/** After a minimum. */
export const orMoreWords = list(
  `+; plus; or more; and more; and above; and over; and up; or over; oder mehr; und mehr; und daruber; et plus; ou plus;
  y mas; o mas; ou mais; e oltre; o piu; en meer; of meer`,
);

/** Before a maximum. */
export const atMostWords = list(
  `<; <=; ≤; =<; under; less than; fewer than; below; up to; at most; max.; max; maximum; bis; bis zu; unter;
  weniger als; hochstens; maximal; moins de; jusqu'a; au plus; menos de; hasta; como maximo; meno di; fino a;
  ate; minder dan; tot`,
);

/** Between the two ends of a range, other than dashes. */
export const rangeWords = set(
  'to; through; thru; bis; a; al; hasta; ate; tot; until; and; und; et; y; e; en',
);

/** After a number. Parentheses are read as spaces: `employé(e)s` as `employe e s`. */
export const peopleWords = list(
  `employees; employee; empl.; people; persons; person; staff; staff members; workers; headcount; fte; ftes; heads;
  members; team members; full time employees; full-time employees;
  mitarbeiter; mitarbeitende; mitarbeitenden; mitarbeiterinnen; mitarbeiter*innen; mitarbeiter:innen; mitarbeiter/innen;
  mitarbeiterinnen und mitarbeiter; ma; beschaftigte; beschaftigten; angestellte; personen; leute; vzk; vza;
  employes; employe; employe e s; employes es; salaries; salarie; salarie e s; salaries es; collaborateurs; personnes; effectif; effectifs; etp;
  empleados; empleadas; empleado; empleados/as; trabajadores; personas; colaboradores; plantilla;
  dipendenti; addetti; persone; funcionarios; pessoas; medewerkers; werknemers`,
);

/** Multipliers after a number. “M” and “mil” are left out, because they mean a thousand to some people. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ...[...set('k; tsd; tsd.; tausend; thousand; thousands; mille')].map((word) => [word, 1000] as const),
  ...[
    ...set(
      'mio; mio.; million; millions; millionen; millon; millones; milione; milioni; milhao; milhoes; mn; mln',
    ),
  ].map((word) => [word, 1_000_000] as const),
]);

/** What LinkedIn and sign-up forms offer for one person. */
export const onePerson = set(
  'self-employed; self employed; myself only; just me; only me; freelancer; solo; selbststandig',
);
