import { cutText } from '../../../../utils/identity/cut-text';
import { type CellsRecord, filledIn } from './file-record';

/** What tools write below a table, in four languages. */
const closing =
  /^(?:confidential|copyright|©|\(c\)|generated (?:by|on|at)|report generated|exported (?:by|on|from|at)|created (?:by|with|on)|downloaded (?:by|on)|end of (?:report|file|list)|printed (?:by|on)|powered by|page \d|\d+ (?:records|rows|entries|contacts|leads|results)\b|filters? (?:applied|used)|filtered by|vertraulich|erstellt (?:von|am|mit)|exportiert (?:von|am)|generiert (?:von|am)|ende (?:des|der) |seite \d|\d+ (?:datensätze|zeilen|einträge|kontakte)|confidentiel|généré (?:par|le)|exporté (?:par|le)|créé (?:par|le)|fin (?:du|de) |page \d|\d+ (?:enregistrements|lignes|contacts)|confidencial|generado (?:por|el)|exportado (?:por|el)|creado (?:por|el)|fin (?:del|de) |página \d|\d+ (?:registros|filas|contactos))/iu;

const total =
  /^(?:(?:grand|sub|report|over-?all)[ -]?)?totals?(?:\s+(?:général|general|généraux|records|count|rows))?\s*(?:$|[:(=]|\d)|^(?:gesamt(?:summe|ergebnis|anzahl)?|(?:zwischen)?summen?|somme|sous-total|suma|subtotal)\s*(?:$|[:(=]|\d)/iu;

/** Whether a record is a total or a tool's closing remark and contains no email address. */
export function isTotal(record: CellsRecord): boolean {
  return total.test(firstWords(record)) && !holdsAddress(record);
}

/** Whether a record after the last row isn't a row: a total, a known remark, or a single cell of text. */
export function isFooter(record: CellsRecord, columns: number): boolean {
  if (holdsAddress(record)) return false;
  if (isTotal(record)) return true;
  if (filledIn(record) !== 1) return false;
  return (columns > 1 && record.cells.length === 1) || closing.test(firstWords(record));
}

function firstWords({ cells }: CellsRecord): string {
  return cutText(cells.find((cell) => cell !== '') ?? '', 200);
}

function holdsAddress({ cells }: CellsRecord): boolean {
  return cells.some((cell) => cell.includes('@'));
}
