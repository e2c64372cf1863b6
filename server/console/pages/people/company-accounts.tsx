import { useId } from 'react';
import type { CompanySignIn } from '../../../../utils/contract/console/company-sign-in';
import { ErrorMessage } from '../../app/error-message';
import { shortDate } from '../../ui/format';
import { Loading } from '../../ui/loading';
import { companyRoleLabels } from './company-role-labels';
import { GroupRoles } from './group-roles';
import { PersonRow } from './person-row';
import { useCompanySignIn } from './use-company-sign-in';

/** Who signs in with a company account, and which of the company's groups have which role. */
export function CompanyAccounts() {
  const id = useId();
  const { data, error, refetch } = useCompanySignIn();
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <div>
        <h2 id={id} className="font-semibold text-heading">
          Company accounts
        </h2>
        <p className="text-ink-3 text-small">
          {data?.issuer
            ? `People sign in at ${new URL(data.issuer).host}. Their groups there give them roles here, and whoever is disabled there is out within 15 minutes.`
            : 'Marketing and reps can sign in with their company account by OpenID Connect, without links and codes.'}
        </p>
      </div>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="company accounts" />)}
      {data && (data.issuer ? <Accounts signIn={data} /> : <HowToStart callback={data.callback} />)}
    </section>
  );
}

function HowToStart({ callback }: { callback: string }) {
  return (
    <div className="border-line border-t py-3">
      <p className="text-ink-2">
        To turn it on, set <code>OIDC_ISSUER</code> and <code>OIDC_CLIENT_ID</code> where the endpoint runs.
        Enter this redirect address at your provider:
      </p>
      <code className="mt-2 block overflow-x-auto rounded-lg bg-track px-3 py-2 font-mono text-small">
        {callback}
      </code>
    </div>
  );
}

function Accounts({ signIn: { groupRoles, groupsClaim, accounts } }: { signIn: CompanySignIn }) {
  return (
    <>
      <GroupRoles groupRoles={groupRoles} groupsClaim={groupsClaim} />
      {accounts.length === 0 ? (
        <p className="border-line border-t py-4 text-ink-3">
          Nobody has signed in with a company account yet.
        </p>
      ) : (
        <ul>
          {accounts.map(({ id, name, email, roles, isActive, signedInAt }) => (
            <PersonRow
              key={id}
              name={name}
              isOff={!isActive}
              about={[
                email !== name && email,
                roles.map((role) => companyRoleLabels[role]).join(', ') || 'no role',
                signedInAt ? `signed in ${shortDate(signedInAt)}` : 'never signed in',
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </ul>
      )}
    </>
  );
}
