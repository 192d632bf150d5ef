import type { ApplicationReceipt } from '@stem-ecosystems/schema/application';
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { StemErrorEvent } from '../shared/events.ts';
import type { StemSubmitEvent } from '../shared/form-events.ts';
import {
  RECEIPT,
  aSource,
  refusal,
  offline,
  setup,
  settled,
  find,
  control,
  type,
  fillIn,
  submit,
  text,
  problemOf,
} from './join-form.harness.ts';

describe('the errors of <stem-join-form>', () => {
  it('says nothing of a field that was only passed through', async () => {
    const element = await setup(aSource().source, { noDraft: true });
    control(element, 'name').focus();
    control(element, 'email').focus();
    await element.updateComplete;
    expect(problemOf(element, 'name')).to.equal(undefined);
  });

  it('says what is wrong when an edited field is left, and no more once it is right', async () => {
    const element = await setup(aSource().source, { noDraft: true });
    control(element, 'email').focus();
    type(element, 'email', 'ana@');
    await element.updateComplete;
    expect(problemOf(element, 'email')).to.equal(undefined);
    control(element, 'message').focus();
    await element.updateComplete;
    expect(problemOf(element, 'email')).to.equal('Enter an email address like name@example.org.');
    expect(control(element, 'email').getAttribute('aria-invalid')).to.equal('true');
    type(element, 'email', 'ana@school.example');
    await element.updateComplete;
    expect(problemOf(element, 'email')).to.equal(undefined);
    expect(control(element, 'email').hasAttribute('aria-invalid')).to.be.false;
  });

  it('moves focus to a summary whose links lead to the fields', async () => {
    const { source, sent } = aSource();
    const element = await setup(source, { noDraft: true });
    await submit(element);
    const summary = find(element, '.stem-summary');
    expect(document.activeElement).to.equal(summary);
    expect(text(summary, 'strong')).to.equal('4 answers need another look');
    expect([...summary.querySelectorAll('a')].map((a) => a.textContent.trim())).to.deep.equal([
      'Enter your name.',
      'Enter your email address, so that you can get a reply.',
      'Write a few words.',
      'Tick the box: without your agreement nothing can be kept, or answered.',
    ]);
    find(summary, 'li:nth-child(2) a').click();
    expect(document.activeElement).to.equal(control(element, 'email'));
    expect(sent).to.deep.equal([]);
  });

  it('puts what the directory finds wrong at its field, until that is changed', async () => {
    const issue = {
      path: 'email',
      message: 'Expected `email` to be reachable',
      value: 'ana@school.example',
    };
    const { source } = aSource([refusal(422, 'invalid-body', [issue])]);
    const element = await setup(source, { noDraft: true });
    fillIn(element);
    await submit(element);
    expect(problemOf(element, 'email')).to.equal('Enter an email address like name@example.org.');
    expect(text(element, '.stem-summary strong')).to.equal('One answer needs another look');
    type(element, 'email', 'ana@other.example');
    await element.updateComplete;
    expect(problemOf(element, 'email')).to.equal(undefined);
  });

  for (const [status, code, words] of [
    [
      409,
      'idempotency-conflict',
      'Something else was sent before under the same number. Send again to send this as a new message.',
    ],
    [
      413,
      'payload-too-large',
      'This is too long for the directory. Shorten the message and send it again.',
    ],
    [429, 'rate-limited', 'The directory gets too much at once.'],
    [500, 'internal', 'Something went wrong at the directory.'],
  ] as const) {
    it(`words the answer ${status} and keeps every answer`, async () => {
      const element = await setup(aSource([refusal(status, code)]).source, { noDraft: true });
      fillIn(element);
      const failed = oneEvent<StemErrorEvent>(element, 'stem-error');
      await submit(element);
      expect([(await failed).code, (await failed).recoverable]).to.deep.equal([code, true]);
      expect(text(element, '[role="alert"] p')).to.equal(words);
      expect(text(element, '[role="alert"] p:nth-of-type(2)')).to.equal('Please wait 30 seconds.');
      expect(control(element, 'message').value).to.equal('How can we take part?');
      expect(text(element, '.stem-primary')).to.equal('Try again');
    });
  }
});

describe('sending <stem-join-form>', () => {
  it('moves focus to the confirmation with the private link, and tells the page', async () => {
    const { source, sent } = aSource();
    const element = await setup(source);
    fillIn(element);
    const submitted = oneEvent<StemSubmitEvent>(element, 'stem-submit');
    await submit(element);
    const { purpose, receipt } = await submitted;
    expect([purpose, receipt]).to.deep.equal(['contact', RECEIPT]);
    expect(document.activeElement).to.equal(find(element, 'h2'));
    expect(text(element, 'h2')).to.equal('Your message has arrived');
    expect((find(element, 'a.stem-primary') as HTMLAnchorElement).href).to.equal(RECEIPT.statusUrl);
    expect(sent[0]?.application).to.deep.include({
      purpose: 'contact',
      name: 'Ana Pérez',
      email: 'ana@school.example',
      message: 'How can we take part?',
      language: 'en',
    });
    expect(sent[0]?.application.consent.textVersion).to.equal('2026-11-22');
  });

  it('can be filled in and sent by keyboard alone', async () => {
    const { source, sent } = aSource();
    const element = await setup(source, { ecosystem: 'boston', noDraft: true });
    element.focus();
    await element.updateComplete;
    for (const words of ['Ana', 'ana@school.example', 'Club', 'Hello']) {
      await sendKeys({ type: words });
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(
      sent.map(({ application }) => [application.name, application.organization]),
    ).to.deep.equal([['Ana', 'Club']]);
  });

  it('sends once however often the button is pressed, and says that it is sending', async () => {
    let answer: ((receipt: ApplicationReceipt) => void) | undefined;
    const { source, sent } = aSource([() => new Promise((resolve) => (answer = resolve))]);
    const element = await setup(source, { noDraft: true });
    fillIn(element);
    await submit(element);
    await submit(element);
    expect(sent.length).to.equal(1);
    expect(find(element, '.stem-primary').getAttribute('aria-disabled')).to.equal('true');
    expect(text(element, '[role="status"]')).to.equal('Sending…');
    answer?.(RECEIPT);
    await settled(element);
    expect(text(element, 'h2')).to.equal('Your message has arrived');
  });

  it('sends the same answers again under the same key, and others under another', async () => {
    const { source, sent } = aSource([offline, offline]);
    const element = await setup(source, { noDraft: true });
    fillIn(element);
    await submit(element);
    expect(text(element, '[role="alert"] p')).to.equal('The directory does not answer right now.');
    await submit(element);
    type(element, 'message', 'Something else');
    await submit(element);
    const [first, second, third] = sent;
    expect(second).to.deep.equal(first);
    expect(third?.idempotencyKey).not.to.equal(first?.idempotencyKey);
  });

  it('takes a new key after a conflict', async () => {
    const { source, sent } = aSource([refusal(409, 'idempotency-conflict')]);
    const element = await setup(source, { noDraft: true });
    fillIn(element);
    await submit(element);
    await submit(element);
    expect(sent[1]?.idempotencyKey).not.to.equal(sent[0]?.idempotencyKey);
  });

  it('goes on to an empty form for another message', async () => {
    const element = await setup(aSource().source, { noDraft: true });
    fillIn(element);
    await submit(element);
    find(element, 'button.stem-plain').click();
    await settled(element);
    expect(control(element, 'message').value).to.equal('');
    expect(control(element, 'consent').checked).to.be.false;
  });
});
