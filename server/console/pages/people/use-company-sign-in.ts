import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { companySignIn, type GroupRole } from '../../../../utils/contract/console/company-sign-in';
import { done } from '../../../../utils/contract/console/session';
import { callApi } from '../../app/call-api';

const queryKey = ['company-sign-in'];

/** How people sign in with their company account, and who has. */
export function useCompanySignIn() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('company-sign-in', companySignIn, { signal }),
  });
}

/** Says which groups have which roles. */
export function useSetGroupRoles() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (groupRoles: GroupRole[]) =>
      callApi('company-sign-in', done, { method: 'PUT', body: { groupRoles } }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}
