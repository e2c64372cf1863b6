/** The act of someone who asks to be contacted: a demo request, a call back, a quote. */
export const handRaiseAct = 'asked-contact';
