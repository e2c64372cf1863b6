import { heuristicSite } from './heuristic-site';

const frame = '#thirdPartyFrame_mail, iframe[name="mail"], iframe#mail';

/**
 * GMX and WEB.DE: the mailbox in its own tab, and the light mailer. In the navigator it is in a cross-site
 * frame that can't be accessed; the panel says that it can't be read.
 */
export const gmx = heuristicSite({
  id: 'gmx',
  name: 'GMX',
  hosts:
    /^(?:(?:bap\.)?navigator(?:-[a-z]+)?|3c(?:-[a-z]+)?|webmailer(?:-[a-z]+)?|lightmailer(?:-[a-z]+)?)\.gmx\.(?:net|com|at|ch|es|fr|co\.uk)$/,
  frame,
});

export const webDe = heuristicSite({
  id: 'web-de',
  name: 'WEB.DE',
  hosts:
    /^(?:(?:bap\.)?navigator(?:-[a-z]+)?|3c(?:-[a-z]+)?|webmailer(?:-[a-z]+)?|lightmailer(?:-[a-z]+)?)\.web\.de$/,
  frame,
});
