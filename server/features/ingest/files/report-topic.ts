import { columnKey } from '../../../../utils/contract/ingest/column-name';
import type { CellsRecord } from './file-record';

/** Labels of a report's topic and of the fields next to it, as `columnKey` returns them. */
const topics =
  /^(?:topic|webinar_(?:name|title|topic)|meeting_topic|event_(?:name|title)|session_(?:name|title)|webinar|thema|webinar_thema|titel_des_webinars|veranstaltung|sujet|theme|nom_du_webinaire|titre_du_webinaire|tema|nombre_del_seminario_web|titulo_del_seminario_web|nombre_del_evento)$/;
const otherLabels =
  /(?:^|_)(?:id|time|date|duration|minutes|registered|attended|start|end|host|email|zeit|startzeit|datum|dauer|minuten|heure|debut|duree|hora|inicio|fecha|duracion|kennung|identifiant|registriert|teilnehmer|inscrits|registrados)(?:_|$)/;

/**
 * A report's topic, from the lines above its table. If labels are next to each other, it is the cell below
 * the label `Topic`, otherwise the cell after it.
 */
export function topicOf(preamble: readonly CellsRecord[]): string | undefined {
  for (const [index, { cells }] of preamble.entries()) {
    const column = cells.slice(0, 50).findIndex((cell) => cell.length < 60 && topics.test(columnKey(cell)));
    if (column < 0) continue;
    const after = cells[column + 1];
    const below = preamble[index + 1]?.cells[column];
    const isRowOfLabels = after !== undefined && (otherLabels.test(columnKey(after)) || after === '');
    const found = (isRowOfLabels ? below || after : after || below)?.trim();
    if (found) return found;
  }
  return undefined;
}
