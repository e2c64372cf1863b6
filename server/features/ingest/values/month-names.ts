/**
 * January to December in English, German, French, Spanish, Italian, Portuguese, and Dutch, without accents.
 */
const names = [
  'january jan januar janner jaenner janvier janv enero ene gennaio gen janeiro januari',
  'february feb februar feber fevrier fevr fev febrero febbraio fevereiro februari',
  'march mar marz maerz mrz mars marzo marco maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug aout agosto ago augustus',
  'september sept sep septembre septiembre setiembre set settembre setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez decembre diciembre dic dicembre dezembro',
];

const months = new Map(
  names.flatMap((spellings, index) => spellings.split(' ').map((name) => [name, index + 1] as const)),
);

const weekdays = new Map(
  [
    'monday mon montag mo lundi lun lunes lunedi segunda seg maandag ma',
    'tuesday tue tues dienstag di mardi mar martes martedi terca ter dinsdag',
    'wednesday wed mittwoch mi mercredi mer miercoles mie mercoledi quarta qua woensdag wo',
    'thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedi gio quinta qui donderdag',
    'friday fri freitag fr vendredi ven viernes vie venerdi sexta sex vrijdag vr',
    'saturday sat samstag sonnabend sa samedi sam sabado sab sabato zaterdag za',
    'sunday sun sonntag so dimanche dim domingo dom domenica zondag zo',
  ].flatMap((spellings, index) => spellings.split(' ').map((name) => [name, index + 1] as const)),
);

/** The number of a month (1 to 12) from its name in lowercase without accents. `sept.` is September. */
export function monthOf(word: string): number | undefined {
  return months.get(word.replace(/\.$/, ''));
}

/** The number of a weekday from its name in lowercase without accents: 1 is Monday, 7 is Sunday. */
export function weekdayOf(word: string): number | undefined {
  return weekdays.get(word.replace(/\.$/, ''));
}
