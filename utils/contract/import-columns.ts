import type { ImportKind } from './import';

type Columns = Readonly<Record<string, readonly string[]>>;

const content: Columns = {
  content_id: ['content_id', 'id'],
  title: ['title', 'content_title', 'content', 'asset'],
  content_type: ['content_type', 'type'],
  url: ['url', 'link', 'page'],
  campaign: ['campaign', 'campaign_name'],
};

/** What each kind of file can say, and the names that marketing's tools give its columns. */
export const columnsOf: Readonly<Record<ImportKind, Columns>> = {
  people: {
    email: ['email', 'e_mail', 'email_address', 'mail'],
    user_id: ['user_id', 'contact_id'],
    name: ['name', 'full_name'],
    first_name: ['first_name', 'firstname', 'vorname', 'prénom', 'nombre'],
    last_name: ['last_name', 'lastname', 'surname', 'nachname', 'apellido'],
    title: ['title', 'job_title', 'position', 'role'],
    company: ['company', 'company_name', 'account', 'account_name', 'organization', 'firma'],
    industry: ['industry', 'branche'],
    employees: ['employees', 'company_size', 'number_of_employees'],
    country: ['country', 'land'],
    linkedin: ['linkedin', 'linkedin_url', 'linkedin_profile'],
    owner: ['owner', 'owner_email'],
    do_not_contact: ['do_not_contact', 'dnc'],
    unsubscribed: ['unsubscribed', 'opted_out'],
  },
  content: { ...content, answers: ['answers', 'content_answers'] },
  engagement: {
    ...content,
    content_id: ['content_id'],
    email: ['email', 'e_mail', 'email_address', 'mail'],
    user_id: ['user_id', 'contact_id'],
    event: ['event', 'activity', 'action'],
    at: ['at', 'date', 'time', 'timestamp', 'occurred_at', 'datum'],
    percent: ['percent', 'percent_watched', 'depth'],
  },
};

/** What a file has to have at the least, in words. */
export const requiredOf: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  people: [['email']],
  content: [['title']],
  engagement: [['email', 'user_id'], ['event'], ['at']],
};
