import { type FormEvent, useState } from 'react';
import { useConnecting } from '../../utils/connecting/use-connecting';
import { parseAddress, unwrap } from '../../utils/contract/shared/connection-code';
import { text } from '../../utils/i18n/text';
import { ChangeAddressDialog } from './change-address-dialog';

/**
 * Takes a connection code, or an address and a token, tests it, and explains what is wrong with it. With an address
 * alone, the rep signs in with their company account.
 *
 * @param address the one to start with, if it is known.
 */
export function ConnectForm({ address = '' }: { address?: string }) {
  const { connecting, confirming } = useConnecting();
  const [code, setCode] = useState(address);
  const [token, setToken] = useState('');
  const [isSeparate, setSeparate] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) {
      connecting.mutate(entered);
    }
  };
  const edit = (set: (value: string) => void) => (value: string) => {
    set(value);
    connecting.reset();
    confirming.reset();
  };
  const toggle = () => {
    const [address = '', after = ''] = unwrap(code).split('#');
    edit(setCode)(isSeparate && token ? joinCode(code, token) : address);
    setToken(isSeparate ? '' : after);
    setSeparate(!isSeparate);
  };
  const entered = isSeparate ? joinCode(code, token) : code;
  const isSignIn = parseAddress(entered) !== undefined;
  const isBusy = connecting.isPending || confirming.isPending;
  const problem = connecting.error ?? confirming.error;
  const field = {
    className: 'field font-mono',
    autoComplete: 'off',
    spellCheck: false,
    'aria-describedby': 'code-help code-problem',
    'aria-invalid': problem !== null,
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-2">
      <label htmlFor="code" className="font-medium">
        {text(isSeparate ? 'connect_address' : 'connect_code')}
      </label>
      <p className="text-ink-2" id="code-help">
        {text(isSeparate ? 'connect_separate_help' : 'connect_help')}
      </p>
      <input
        id="code"
        {...field}
        placeholder={text(isSeparate ? 'connect_address_placeholder' : 'connect_code_placeholder')}
        value={code}
        onChange={({ target }) => edit(setCode)(target.value)}
      />
      {isSeparate && (
        <>
          <label htmlFor="token" className="font-medium">
            {text('connect_token')}
          </label>
          <input
            id="token"
            {...field}
            placeholder="pb_…"
            value={token}
            onChange={({ target }) => edit(setToken)(target.value)}
          />
        </>
      )}
      <p role="alert" id="code-problem" className="text-bad empty:hidden">
        {problem?.message}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className="push-on" aria-disabled={isBusy}>
          {text(buttonText({ isBusy, isSignIn }))}
        </button>
        <button type="button" className="link" onClick={toggle}>
          {text(isSeparate ? 'connect_combined' : 'connect_separate')}
        </button>
      </div>
      <ChangeAddressDialog
        change={connecting.data}
        onConfirm={confirming.mutate}
        onClose={connecting.reset}
      />
    </form>
  );
}

function buttonText({ isBusy, isSignIn }: { isBusy: boolean; isSignIn: boolean }) {
  if (isSignIn) return isBusy ? 'signing_in' : 'sign_in_company';
  return isBusy ? 'connecting' : 'connect';
}

/** A connection code from its parts, in whichever form they were pasted. An address may be a whole code or join link. */
function joinCode(address: string, token: string): string {
  if (!unwrap(token)) return address;
  return `${unwrap(address).replace(/\/?(?:#.*)?$/, '')}/#${unwrap(token)}`;
}
