import { openSession } from '@mingcha/testing/actors';
import { idOf } from '@mingcha/testing/contacts';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { opine } from '@mingcha/testing/opinions';
import { manage, PANEL_FIELDS, type PanelOutcome } from '@mingcha/testing/panels';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const TODAY = '2026-01-20';
let api: Api;
let panelId: string;
let care: string;
beforeAll(async () => {
  api = await givenApi(givenServer, TODAY);
  panelId = api.cast.supervisor.panelId ?? '';
  care = await idOf(api, "organisations x where x.type = 'ENTRUSTED_CARE_INSTITUTION'", SHEXIAN);
});
afterAll(() => api.close());
beforeEach(() => api.world.clock.set(TODAY));

const clerk = () => api.as('clerk');
const appointed = (more: object = {}) => ({
  ...{ panelId, name: '方文', role: 'MEMBER', employer: '县医院', backgrounds: ['MEDICAL'], from: TODAY },
  ...{ termMonths: 12, undertakingOn: TODAY, documentNumber: '歙民聘〔2026〕3号' },
  ...more,
});
const appoint = (more: object = {}) => manage(clerk(), 'appointSupervisor', appointed(more));
const termOf = ({ panel }: PanelOutcome, name: string) => panel.terms.find((term) => term.name === name);

describe('聘任、续聘、辞任、解聘 (S-3.1, S-3.7 to S-3.9)', () => {
  it('is appointed for a year, renewed from the day after, resigns, and is on the panel no more', async () => {
    const first = termOf(await appoint(), '方文');
    expect(first).toMatchObject({ from: TODAY, to: '2027-01-19', isServing: true });
    const again = await appoint({ supervisorId: first?.id, from: '2027-01-20' });
    expect(again.panel.terms.filter(({ name }) => name === '方文')).toHaveLength(2);
    expect(await appoint({ from: '2026-06-01' })).toMatchObject({ code: 'ALREADY_SERVING' });
    expect(await appoint({ supervisorId: first?.id, from: '2026-06-01' })).toMatchObject({
      code: 'ALREADY_SERVING',
    });
    const left = await manage(clerk(), 'endTerm', {
      ...{ supervisorId: first?.id, kind: 'RESIGNED', on: '2026-01-25', reason: '个人原因' },
    });
    expect(left.panel.terms.find(({ id }) => id === first?.id)).toMatchObject({
      to: '2026-01-25',
      leftKind: 'RESIGNED',
    });
    api.world.clock.set('2026-01-26');
    const later = await openSession(api.world, api.cast.clerk);
    const { data } = await api.as(later)<{ panel: PanelOutcome['panel'] }>(
      `query ($id: ID!) { panel(id: $id) { ${PANEL_FIELDS} } }`,
      { id: panelId },
    );
    expect(data.panel.terms.find(({ id }) => id === first?.id)?.isServing).toBe(false);
  });

  it('for cause only on a document (A29)', async () => {
    const id = termOf(await appoint({ name: '江志' }), '江志')?.id;
    const ending = { supervisorId: id, kind: 'DISMISSED', on: '2026-01-30', reason: '泄露信息' };
    expect(await manage(clerk(), 'endTerm', ending)).toMatchObject({ code: 'DOCUMENT_MISSING' });
    const done = await manage(clerk(), 'endTerm', { ...ending, documentNumber: '歙民解〔2026〕1号' });
    expect(termOf(done, '江志')).toMatchObject({ leftKind: 'DISMISSED' });
  });

  it('of two heads appointed at once one is refused (S-1.4), and none beside the head there is', async () => {
    expect(await appoint({ name: '另一组长', role: 'HEAD' })).toMatchObject({
      code: 'HEAD_TAKEN',
      clause: 'S-1.4',
    });
    const deputies = await api.world.store.asSuperuser<{ id: string }>(
      `update supervisors set left_on = '2026-01-19' where panel_id = $1 and role = 'DEPUTY_HEAD' returning id`,
      [panelId],
    );
    expect(deputies.length).toBeGreaterThan(0);
    const both = await Promise.all([
      appoint({ name: '甲', role: 'DEPUTY_HEAD' }),
      appoint({ name: '乙', role: 'DEPUTY_HEAD' }),
    ]);
    expect(both.map(({ code }) => code ?? 'stored').sort()).toEqual(['DEPUTY_HEAD_TAKEN', 'stored']);
  });

  it('nobody from the station, nor from the institution under agreement (S-3.2, S-2.1c)', async () => {
    const names = await api.world.store.asSuperuser<{ station: string; care: string }>(
      `select s.name station, c.name care from agreements a
         join organisations s on s.tenant_id = a.tenant_id and s.id = a.station_id
         join organisations c on c.tenant_id = a.tenant_id and c.id = a.care_institution_id
        where a.tenant_id = $1 and (a.to_on is null or a.to_on >= $2)`,
      [api.cast.clerk.tenantId, TODAY],
    );
    expect(await appoint({ name: '新人', employer: names[0]?.station })).toMatchObject({
      code: 'SUPERVISED_EMPLOYER',
      clause: 'S-3.2',
    });
    expect(await appoint({ name: '新人', employer: names[0]?.care })).toMatchObject({
      code: 'SUPERVISOR_RECUSED',
      clause: 'S-2.1c',
    });
  });

  it('without the undertaking nobody is appointed (S-3.10)', async () => {
    expect(await appoint({ undertakingOn: '2026-01-21' })).toMatchObject({ path: 'undertakingOn' });
  });
});

describe('应回避 as a graph (S-2.1c, A17)', () => {
  it('a tie that appears later bars at once, an exception takes two people, an end ends it', async () => {
    const { supervisorId } = api.cast.supervisor;
    const sending = {
      organisationId: care,
      kind: 'OPINION',
      origin: 'OWN',
      area: 'CARE',
      text: '说明',
      isNameWithheld: false,
    };
    expect(await opine(api.as('supervisor'), 'sendOpinion', sending)).toMatchObject({
      __typename: 'OpinionKept',
    });
    const tie = { supervisorId, organisationId: care, kind: 'KIN', note: '', from: TODAY };
    const declared = await manage(clerk(), 'declareTie', tie);
    const bound = declared.panel.terms.find(({ id }) => id === supervisorId);
    expect(bound?.barredAt).toHaveLength(1);
    expect(await opine(api.as('supervisor'), 'sendOpinion', sending)).toMatchObject({
      code: 'SUPERVISOR_RECUSED',
    });
    expect(await manage(clerk(), 'declareTie', tie)).toMatchObject({ code: 'TIE_DECLARED' });

    const asked = await manage(clerk(), 'askOverride', {
      supervisorId,
      organisationId: care,
      reason: '无其他人选',
    });
    const [override] = asked.panel.terms.find(({ id }) => id === supervisorId)?.overrides ?? [];
    expect(override).toMatchObject({ approvedOn: null, canApprove: false });
    expect(await manage(clerk(), 'approveOverride', { id: override?.id })).toMatchObject({
      code: 'OVERRIDE_NEEDS_SECOND',
    });
    const second = await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] });
    const approved = await manage(api.as(second), 'approveOverride', { id: override?.id });
    expect(approved.panel.terms.find(({ id }) => id === supervisorId)?.barredAt).toEqual([]);
    expect(await manage(api.as(second), 'approveOverride', { id: override?.id })).toMatchObject({
      code: 'OVERRIDE_DECIDED',
    });
    expect(await opine(api.as('supervisor'), 'sendOpinion', sending)).toMatchObject({
      __typename: 'OpinionKept',
    });
    const back = await manage(clerk(), 'withdrawOverride', { id: override?.id });
    expect(back.panel.terms.find(({ id }) => id === supervisorId)?.barredAt).toHaveLength(1);

    const tieId = bound?.ties[0]?.id;
    const over = await manage(clerk(), 'endTie', { id: tieId, on: TODAY });
    expect(over.panel.terms.find(({ id }) => id === supervisorId)?.barredAt).toHaveLength(1);
    api.world.clock.set('2026-01-21');
    const later = await openSession(api.world, api.cast.supervisor);
    expect(await opine(api.as(later), 'sendOpinion', sending)).toMatchObject({
      __typename: 'OpinionKept',
    });
  });

  it('whoever works there is let in by nobody', async () => {
    const { supervisorId } = api.cast.supervisor;
    await manage(clerk(), 'declareTie', {
      supervisorId,
      organisationId: care,
      kind: 'EMPLOYER',
      note: '',
      from: TODAY,
    });
    expect(
      await manage(clerk(), 'askOverride', { supervisorId, organisationId: care, reason: '无其他人选' }),
    ).toMatchObject({ code: 'EMPLOYER_NEVER_OVERRIDDEN', clause: 'S-2.1c' });
  });
});

describe('what a panel has beside its people', () => {
  it('an officer, one at a time (S-3.5), and qualifications that run out (S-2.1b)', async () => {
    await manage(clerk(), 'nameOfficer', { panelId, name: '张联', from: '2026-01-01' });
    const named = await manage(clerk(), 'nameOfficer', { panelId, name: '李络', from: TODAY });
    expect(named.panel.officers.slice(0, 2)).toEqual([
      { name: '李络', from: TODAY, to: null },
      { name: '张联', from: '2026-01-01', to: '2026-01-19' },
    ]);
    expect(await manage(clerk(), 'nameOfficer', { panelId, name: '王', from: TODAY })).toMatchObject({
      code: 'OFFICER_NAMED_LATER',
    });
    const { supervisorId } = api.cast.supervisor;
    const paper = {
      supervisorId,
      kind: '护士执业证',
      number: '123',
      issuer: '卫健委',
      expiresOn: '2026-01-19',
    };
    const held = await manage(clerk(), 'recordQualification', paper);
    expect(held.panel.terms.find(({ id }) => id === supervisorId)?.qualifications).toEqual([
      { kind: '护士执业证', isExpired: true },
    ]);
    expect(await manage(clerk(), 'recordQualification', { ...paper, issuer: ' ' })).toMatchObject({
      path: 'issuer',
    });
  });

  it('is founded by a procedure and a document, and lacks whatever it lacks (S-1.1, S-1.3, S-1.5)', async () => {
    const founding = {
      ...{
        name: '第二专班',
        form: 'OTHER',
        formName: '观察团',
        formation: ['APPROVED'],
        organisationIds: [care],
      },
      ...{ documentNumber: '歙民〔2026〕1号', documentTitle: '关于组建的通知', from: TODAY },
    };
    const { panel } = await manage(clerk(), 'foundPanel', founding);
    expect(panel.advice).toEqual(['TOO_FEW', 'NO_PROFESSIONAL', 'NO_HEAD', 'NO_DEPUTY_HEAD']);
    expect(await manage(clerk(), 'foundPanel', { ...founding, formName: null })).toMatchObject({
      code: 'FORM_NOT_NAMED',
    });
  });
});
