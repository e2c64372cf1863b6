import { createSignInLink, formatSignInLink } from '../../server/features/sign-in/create-sign-in-link';
import { createTeam } from '../../server/features/teams/create-team';
import { countEffort } from './support/count-effort';
import { expect, test } from './support/test';

const people = `email,name,title,company,industry,employees,linkedin
priya.raman@northwind.example,Priya Raman,VP Operations,Northwind Robotics,robotics,400,https://www.linkedin.com/in/priya-raman
tomas.ibanez@northwind.example,Tomás Ibáñez,Plant Manager,Northwind Robotics,robotics,400,
`;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const engagement = `email,event,at,title
priya.raman@northwind.example,Demo Requested,${hoursAgo(2)},Demo
priya.raman@northwind.example,Content Downloaded,${hoursAgo(30)},Sizing guide
`;

/** What the walk takes. A change that needs more makes the first hour longer for every team. */
const most = { clicks: 18, characters: 8 };

test('an empty endpoint leads to the first real card in few clicks and little typing', async ({
  browserWithExtension: browser,
  endpoint,
}) => {
  const team = await createTeam(endpoint.store, { name: 'Acme Sales', ownDomains: [] });
  const maria = { name: 'Maria Berg', role: 'admin' as const };
  const link = formatSignInLink(
    endpoint.url,
    await createSignInLink(endpoint.store, team, maria, new Date()),
  );
  const walk = countEffort();
  const marketing = await browser.context.newPage();
  const button = (name: string | RegExp) => marketing.getByRole('button', { name });

  walk.begin('Marketing signs in');
  await marketing.goto(link);
  await walk.click(button('Sign in'));

  walk.begin('Marketing imports people');
  await walk.click(marketing.getByRole('link', { name: 'Import leads' }));
  await walk.choose(marketing.locator('input[type=file]'), 'people.csv', people);
  await walk.click(button('Import 2 rows'));
  await marketing.getByRole('region', { name: 'Import result' }).getByText('2 rows imported').waitFor();

  walk.begin('Marketing imports engagement');
  await walk.click(marketing.getByRole('radio', { name: /^Engagement/ }));
  await walk.choose(marketing.locator('input[type=file]'), 'engagement.csv', engagement);
  await walk.click(button('Import 2 rows'));
  await marketing.getByRole('region', { name: 'Import result' }).getByText('2 rows imported').waitFor();

  walk.begin('Marketing creates a link for the rep');
  await walk.click(marketing.getByRole('link', { name: 'Overview' }));
  await walk.click(marketing.getByRole('link', { name: 'Add a rep' }));
  await walk.click(button('Add rep'));
  await expect(marketing.getByLabel('Name')).toBeFocused();
  await walk.typeInFocus(marketing.getByLabel('Name'), 'Ana Lima');
  await walk.click(button('Create link'));
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: endpoint.url });
  await walk.click(button('Copy the link'));
  const joinLink: string = await marketing.evaluate('navigator.clipboard.readText()');

  walk.begin('The rep connects'); // A store installs the extension, which opens its options.
  const options = await browser.openOptions();
  const join = await browser.context.newPage();
  await join.goto(joinLink);
  await walk.click(join.getByRole('button', { name: 'Copy your code' }));
  await options.bringToFront();
  await walk.click(options.getByLabel('Connection code'));
  await options.keyboard.press('ControlOrMeta+V');
  await walk.click(options.getByRole('button', { name: 'Connect', exact: true }));

  walk.begin('The rep opens the first card');
  await walk.click(options.getByRole('button', { name: /Priya Raman/ }));
  const panel = await browser.waitForPage('sidepanel.html');
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  await expect(panel.getByText('Sizing guide').first()).toBeVisible();
  await join.bringToFront();
  await expect(join.getByRole('heading', { name: 'Connected to Acme Sales' })).toBeVisible();

  const { clicks, characters } = walk.total();
  console.log(`${walk.toText()}\nTogether: ${clicks} clicks, ${characters} characters`);
  expect(clicks).toBeLessThanOrEqual(most.clicks);
  expect(characters).toBeLessThanOrEqual(most.characters);
});
