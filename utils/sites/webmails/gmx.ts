import { heuristicSite, heuristicSiteAddress } from './heuristic-site';

const frame = '#thirdPartyFrame_mail, iframe[name="mail"], iframe#mail';

export const gmxAddress = heuristicSiteAddress({
  id: 'gmx',
  name: 'GMX',
  hosts:
    /^(?:(?:bap\.)?navigator(?:-[a-z]+)?|3c(?:-[a-z]+)?|webmailer(?:-[a-z]+)?|lightmailer(?:-[a-z]+)?)\.gmx\.(?:net|com|at|ch|es|fr|co\.uk)$/,
});

/**
 * GMX and WEB.DE: the mailbox in its own tab, and the light mailer. In the navigator it is in a cross-site
 * frame that can't be accessed; the panel says that it can't be read.
 */
export const gmx = heuristicSite(gmxAddress, frame);

export const webDeAddress = heuristicSiteAddress({
  id: 'web-de',
  name: 'WEB.DE',
  hosts:
    /^(?:(?:bap\.)?navigator(?:-[a-z]+)?|3c(?:-[a-z]+)?|webmailer(?:-[a-z]+)?|lightmailer(?:-[a-z]+)?)\.web\.de$/,
});

export const webDe = heuristicSite(webDeAddress, frame);
