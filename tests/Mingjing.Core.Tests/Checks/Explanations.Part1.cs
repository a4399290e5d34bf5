using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;
using Mingjing.Core.Subjects;
using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public static partial class Explanations
{
    /// <summary>The checks from subject-qualified to demand-before-execution.</summary>
    public static IReadOnlyList<(string Code, Finding Finding)> Part1 =>
        [
            Of(
                "subject-qualified",
                "行政处罚: subjectName=河洛市城市管理局, decidedOn=2026-05-08",
                new ScreeningRegisters(
                    Subjects: new SubjectRegister(
                        [
                            new SubjectRecord(
                                Subject,
                                "河洛市城市管理局",
                                "419900",
                                "市",
                                EnforcementField.UrbanManagement,
                                ConfirmedBy.OwnLevel,
                                new DayInterval(Day("2020-01-01"), Day("2026-03-31")),
                                null,
                                null
                            ),
                        ],
                        complete: true
                    )
                )
            ),
            Of("two-officers", "行政处罚: procedure=普通程序, officers=41039900001"),
            Of(
                "certificates-valid",
                "行政强制: officers=41039900001;41039900002, seizedOn=2026-03-09",
                new ScreeningRegisters(
                    Certificates: new CertificateRegister(
                        [
                            new Certificate(
                                "41039900001",
                                "王某",
                                Subject,
                                null,
                                new DayInterval(Day("2021-01-01"), Day("2025-12-31")),
                                null,
                                null,
                                null
                            ),
                        ],
                        complete: true
                    )
                )
            ),
            Of("certificate-shown", "行政检查: certificateShown=否, filedOn=2026-03-09"),
            Of(
                "penalty-decision-term",
                "行政处罚: field=其他, procedure=普通程序, result=不予处罚, filedOn=2024-09-09, decidedOn=2024-12-11"
            ),
            Of(
                "prior-notice",
                "行政处罚: procedure=普通程序, result=予以处罚, noticeOn=2026-03-11, decidedOn=2026-03-10"
            ),
            Of("statement-heard", "行政处罚: result=予以处罚, statementHeard=否, decidedOn=2026-03-10"),
            Of(
                "hearing-offered",
                "行政处罚: procedure=普通程序, result=予以处罚, partyKind=法人, penalties=罚款, fine=50000.00, hearingNoticeOn=无, decidedOn=2026-03-10"
            ),
            Of("hearing-window", "行政处罚: result=予以处罚, hearingNoticeOn=2026-02-12, decidedOn=2026-02-26"),
            Of("hearing-notice-term", "行政处罚: hearingConvenedNoticeOn=2026-04-27, hearingOn=2026-05-08"),
            Of(
                "summary-procedure-limit",
                "行政处罚: procedure=简易程序, partyKind=自然人, penalties=警告;罚款, fine=300.00, decidedOn=2026-03-10"
            ),
            Of(
                "service-term",
                "行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2026-02-12, servedOn=2026-03-02"
            ),
            Of("preservation-term", "行政处罚: preservedOn=2026-09-18, preservationDecidedOn=2026-09-30"),
            Of(
                "seizure-term",
                "行政强制: coercionKind=扣押财物, seizedOn=2026-09-03, seizureEndedOn=2026-11-20, suspensions=2026-09-10..2026-09-14:检验"
            ),
            Of(
                "not-heavier-after-statement",
                "行政处罚: proposedFine=5000.00, fine=8000.00, noticeOn=2026-03-02, decidedOn=2026-03-10"
            ),
            Of(
                "hearing-held",
                "行政处罚: result=予以处罚, hearingNoticeOn=2026-02-12, hearingRequestedOn=2026-02-25, hearingOn=无, decidedOn=2026-03-20"
            ),
            Of(
                "license-term",
                "行政许可: result=准予许可, handling=普通, appliedOn=2026-01-23, correctionNoticeOn=无, filedOn=2026-02-10, decidedOn=2026-02-28"
            ),
            Of("license-correction-term", "行政许可: appliedOn=2026-09-14, correctionNoticeOn=2026-09-21"),
            Of("license-issued-term", "行政许可: result=准予许可, decidedOn=2026-09-14, licenseIssuedOn=2026-09-29"),
            Of("night-or-holiday-enforcement", "行政强制: coercionKind=强制拆除, executedOn=2026-03-07 10:00"),
            Of(
                "coercion-approved",
                "行政强制: coercionKind=扣押财物, seizedOn=2026-03-02, coercionApprovedOn=2026-03-03"
            ),
            Of("demand-before-execution", "行政处罚: demandedOn=2026-09-14, courtAppliedOn=2026-09-24"),
        ];

    /// <summary>The other branches of the same checks, satisfied and not-evaluable answers among them: their words are read too.</summary>
    public static IReadOnlyList<Finding> OtherTexts =>
        [
            .. from text in (string[])
                [
                    "two-officers|行政检查: officers=无",
                    "two-officers|行政检查: officers=1;1",
                    "two-officers|行政处罚: decidedOn=2020-01-02, officers=1",
                    "penalty-decision-term|行政处罚: filedOn=2026-03-02, status=在办",
                    "penalty-decision-term|行政处罚: filedOn=2026-03-02, decidedOn=2026-06-01, result=予以处罚",
                    "penalty-decision-term|行政处罚: filedOn=2022-03-02, decidedOn=2022-09-01, result=予以处罚",
                    "penalty-decision-term|行政处罚: field=住建, filedOn=2026-03-02, decidedOn=2026-09-01, result=予以处罚, extendedTo=2026-08-31, extensionDiscussedOn=2026-06-25, suspensions=2026-04-01..2026-04-02:出差",
                    "prior-notice|行政处罚: result=予以处罚, noticeOn=无",
                    "prior-notice|行政处罚: procedure=普通程序, result=予以处罚, noticeOn=2026-03-02, decidedOn=2026-03-02",
                    "statement-heard|行政处罚: result=予以处罚, statementHeard=否, statementWaivedOn=2026-03-11, decidedOn=2026-03-10",
                    "hearing-offered|行政处罚: procedure=普通程序, result=予以处罚, penalties=吊销许可证件, hearingNoticeOn=2026-03-11, decidedOn=2026-03-10",
                    "hearing-window|行政处罚: hearingNoticeOn=2026-03-11, decidedOn=2026-03-10",
                    "hearing-window|行政处罚: hearingNoticeOn=2023-03-10, decidedOn=2023-03-10",
                    "hearing-notice-term|行政许可: hearingOn=2026-03-18, hearingConvenedNoticeOn=无",
                    "hearing-notice-term|行政许可: hearingOn=2024-01-03, hearingConvenedNoticeOn=2024-01-03",
                    "hearing-notice-term|行政许可: hearingOn=2024-01-03, hearingConvenedNoticeOn=无",
                    "hearing-notice-term|行政处罚: hearingOn=2026-03-18, hearingConvenedNoticeOn=2026-03-09",
                    "summary-procedure-limit|行政处罚: procedure=简易程序, penalties=罚款;没收非法财物",
                    "summary-procedure-limit|行政处罚: procedure=简易程序, penalties=罚款, fine=5000",
                    "service-term|行政处罚: procedure=简易程序, result=予以处罚, decidedOn=2026-03-02, servedOn=无",
                    "service-term|行政处罚: procedure=简易程序, result=予以处罚, decidedOn=2026-03-02, servedOn=2026-03-03",
                    "service-term|行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2026-03-02, servedOn=无",
                    "service-term|行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2026-03-02, serviceMethod=公告, sentOn=2026-04-01",
                    "preservation-term|行政处罚: preservedOn=2026-09-18, preservationDecidedOn=无",
                    "seizure-term|行政强制: seizedOn=2026-05-06, seizureExtended=是, seizureEndedOn=无",
                    "seizure-term|行政强制: seizedOn=2026-05-06, seizureExtended=是, seizureEndedOn=2026-07-06",
                    "seizure-term|行政强制: coercionKind=冻结存款汇款, seizedOn=2026-03-02, seizureExtended=否, seizureEndedOn=2026-06-30, transferredOn=2026-06-29",
                    "hearing-held|行政处罚: hearingNoticeOn=2026-02-12, hearingRequestedOn=2026-02-25, hearingOn=2026-03-21, decidedOn=2026-03-20",
                    "license-term|行政许可: status=在办, filedOn=2026-03-02, extendedTo=2026-12-31",
                    "license-issued-term|行政许可: result=准予许可, decidedOn=2026-09-14, licenseIssuedOn=无",
                    "night-or-holiday-enforcement|行政强制: coercionKind=代履行, executedOn=2026-03-06 23:00",
                    "night-or-holiday-enforcement|行政强制: coercionKind=代履行, executedAtNightOrHoliday=是",
                    "coercion-approved|行政强制: seizedOn=2026-03-02, coercionApprovedOn=无",
                    "coercion-approved|行政强制: seizedOn=2026-03-02 10:00, coercionApprovedOn=2026-03-05",
                    "demand-before-execution|行政强制: coercionKind=强制拆除, demandedOn=无",
                    "demand-before-execution|行政强制: coercionKind=强制拆除, demandedOn=2026-03-21, executedOn=2026-03-20",
                    "demand-before-execution|行政处罚: demandedOn=无, courtAppliedOn=2026-03-20",
                    "demand-before-execution|行政处罚: demandedOn=2023-03-20, courtAppliedOn=2023-03-20",
                ]
            let parts = text.Split('|')
            select Find(parts[0], ActText.Of(parts[1])),
            Find(
                "subject-qualified",
                ActText.Of("行政处罚: decidedOn=2026-05-08"),
                new ScreeningRegisters(Subjects: new SubjectRegister([], complete: true))
            ),
            Find(
                "subject-qualified",
                ActText.Of("行政处罚: decidedOn=2026-05-08, entrustedCode=12410300XLY000018U"),
                new ScreeningRegisters(Entrustments: new EntrustmentRegister([], complete: true))
            ),
            Find(
                "certificates-valid",
                ActText.Of("行政处罚: officers=1, filedOn=2026-05-08, noticeOn=2026-05-20"),
                new ScreeningRegisters(Certificates: new CertificateRegister([], complete: true))
            ),
        ];

    private static (string, Finding) Of(string code, string act, ScreeningRegisters? registers = null) =>
        (code, Find(code, ActText.Of(act), registers));
}
