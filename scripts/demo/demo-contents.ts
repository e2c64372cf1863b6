/**
 * What the demo team, a maker of palletising cells, has published: ID, type, title, path, campaign, the event
 * that shows someone has seen it, and the missing elements it addresses.
 */
export interface DemoContent {
  id: string;
  type: string;
  title: string;
  path: string;
  campaign?: string;
  event: string;
  answers?: readonly string[];
}

function content(
  type: string,
  event: string,
  id: string,
  title: string,
  path: string,
  campaign?: string,
): DemoContent {
  return { id, type, title, path, campaign, event, answers: answers[id] };
}

const answers: Readonly<Record<string, readonly string[]>> = {
  'webinar-payback': ['budget'],
  'guide-sizing': ['need'],
  'guide-grippers': ['need'],
  'guide-business-case': ['budget', 'authority'],
  'guide-rfp': ['timeline'],
  'case-brewery': ['authority'],
  'case-tiles': ['authority'],
  'case-pharma': ['authority'],
  'tool-payback': ['budget'],
  'tool-cell': ['need'],
  'blog-leasing': ['budget'],
};

export const demoContents: readonly DemoContent[] = [
  content('pricing', 'page', 'pricing', 'Pricing', '/pricing'),
  content('careers', 'page', 'careers', 'Careers', '/careers'),
  content(
    'webinar',
    'Webinar Attended',
    'webinar-mixed',
    'Mixed-case palletising, live',
    '/webinars/mixed-case',
    'Automate 2026',
  ),
  content(
    'webinar',
    'Webinar Attended',
    'webinar-payback',
    'Payback in 18 months: three plants',
    '/webinars/payback',
    'Automate 2026',
  ),
  content(
    'webinar',
    'Webinar Registered',
    'webinar-safety',
    'Safe cells without fences',
    '/webinars/fenceless',
    'Safety week',
  ),
  content(
    'webinar',
    'Webinar Registered',
    'webinar-food',
    'Palletising in the cold chain',
    '/webinars/cold-chain',
    'Food 2026',
  ),
  content(
    'guide',
    'Content Downloaded',
    'guide-sizing',
    'Sizing guide for end-of-line cells',
    '/guides/sizing',
    'End of line',
  ),
  content(
    'guide',
    'Content Downloaded',
    'guide-grippers',
    'Choosing a gripper: bags, cases, crates',
    '/guides/grippers',
    'End of line',
  ),
  content(
    'guide',
    'Content Downloaded',
    'guide-business-case',
    'Business case template',
    '/guides/business-case',
    'End of line',
  ),
  content('guide', 'Content Downloaded', 'guide-rfp', 'Questions to put into your RFP', '/guides/rfp'),
  content(
    'case-study',
    'Content Downloaded',
    'case-brewery',
    'A brewery halves its night shift',
    '/customers/brewery',
    'Food 2026',
  ),
  content(
    'case-study',
    'Content Downloaded',
    'case-tiles',
    'Tiles stacked without a chip',
    '/customers/tiles',
  ),
  content('case-study', 'page', 'case-pharma', 'Validated palletising in pharma', '/customers/pharma'),
  content('tool', 'Calculator Used', 'tool-payback', 'Payback calculator', '/tools/payback', 'End of line'),
  content('tool', 'Configurator Used', 'tool-cell', 'Cell configurator', '/tools/cell'),
  content('video', 'Video Watched', 'video-tour', 'Ten-minute tour of a cell', '/videos/tour'),
  content('video', 'Video Watched', 'video-changeover', 'Changeover in 40 seconds', '/videos/changeover'),
  content('article', 'page', 'blog-labour', 'Night shifts nobody wants', '/blog/night-shifts'),
  content('article', 'page', 'blog-mixed', 'Why mixed pallets break plans', '/blog/mixed-pallets'),
  content('article', 'page', 'blog-standards', 'ISO 10218 in plain words', '/blog/iso-10218'),
  content('article', 'page', 'blog-leasing', 'Lease or buy a robot cell', '/blog/lease-or-buy'),
  content('form', 'Demo Requested', 'demo', 'Request a demo', '/demo'),
  content('email', 'Email Opened', 'mail-october', 'October newsletter', '/newsletter/october', 'Newsletter'),
  content(
    'email',
    'Email Opened',
    'mail-november',
    'November newsletter',
    '/newsletter/november',
    'Newsletter',
  ),
  content(
    'email',
    'Email Link Clicked',
    'mail-invitation',
    'Invitation to Automate 2026',
    '/newsletter/automate',
    'Automate 2026',
  ),
  content(
    'email',
    'Unsubscribed',
    'mail-preferences',
    'E-mail preferences',
    '/newsletter/preferences',
    'Newsletter',
  ),
];
