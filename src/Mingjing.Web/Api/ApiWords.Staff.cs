namespace Mingjing.Web.Api;

internal static partial class ApiWords
{
    private const string Staff = """
        AccountLine 账号的一行。
        AccountLine.name 姓名。
        AccountLine.isLocked 是否停用。
        AccountLine.hasSecondFactor 是否已设动态口令。
        AccountLine.mustChangePassword 下次登录是否必须修改密码。
        AccountLine.appointments 任职。
        AppointmentEndBody 免职。
        AppointmentEndBody.until 截止日：从这一天起不再任职。
        AppointmentLine 一项任职。
        AppointmentLine.organization 任职机构。
        AppointmentSwitchBody 切换任职。
        AppointmentSwitchBody.appointment 要使用的任职。
        AppointmentSwitchBody.delegation 代行他人任职的，其委托；本人任职为 null。
        CreatedAccountBody 建立的账号。
        CreatedAccountBody.id 账号。
        CreatedAccountBody.firstPassword 初始密码，只给出一次；同一请求重发时为 null。
        DelegationBody 委托代行。
        DelegationBody.to 代行人的任职。
        IssuedKeyBody 签发的接口密钥。
        IssuedKeyBody.key 密钥本身，只给出一次；同一请求重发时为 null。
        Leadership 领导体制（条例第四十二条）。
        MachineKeyLine 接口密钥的一行，不含密钥本身。
        MachineKeyLine.organization 使用密钥的机构。
        MachineKeyLine.name 系统名称。
        MachineKeyLine.issuedAt 签发时间。
        MachineKeyLine.revokedAt 撤销时间；有效的为 null。
        MachineKeyLine.usedAt 最近使用的时间；没有用过的为 null。
        MadeBodyOfAppointmentId 办成的回答。
        MadeBodyOfDelegationId 办成的回答。
        MadeBodyOfOrganizationId 办成的回答。
        MadeBodyOfCompletenessId 办成的回答。
        NewAccount 建立账号，同时登记人员。
        NewAccount.name 姓名。
        NewAppointment 任职。
        NewAppointment.from 起始日，今天或者以后。
        NewMachineKey 签发接口密钥。
        NewMachineKey.organizationId 使用密钥的机构。
        NewMachineKey.name 系统名称。
        NoticeId 提醒标识。
        NoticeLine 一条提醒。
        NoticeLine.topic 事由的代码。
        NoticeLine.line 提醒的文字，没有个人信息和文书内容。
        NoticeLine.path 办理的页面，本站内的地址。
        NoticeLine.createdAt 发出时间。
        NoticeLine.readAt 标为已读的时间；未读的为 null。
        NoticeList 一页本人在当前任职下的提醒。
        NoticeList.notices 本页的提醒，最近的在前。
        NoticeList.unread 未读的条数；超过 99 的为 100。
        NoticeList.next 下一页：填入 at；最后一页为 null。
        NoticesMarked 标为已读的结果。
        NoticesMarked.marked 标为已读的条数。
        NoticesReadBody 把提醒标为已读：指明一条，或者到哪一条为止。
        NoticesReadBody.id 要标为已读的一条；按 upTo 的为 null。
        NoticesReadBody.upTo 这一条和更早的全部标为已读；按 id 的为 null。
        OrganizationChangeBody 变更机构登记。
        OrganizationChangeBody.facts 变更后的全部登记内容。
        OrganizationEntry 机构目录的一条。
        OrganizationEntry.kind 机构类别。
        OrganizationFacts 机构登记内容。
        OrganizationFacts.kind 机构类别。
        OrganizationFacts.parent 上级机构，或者以其名义行使职权的机构；没有的为 null。
        OrganizationImportResult 导入机构名册的结果；有错误的行没有改变任何内容。
        OrganizationImportResult.registered 新登记的机构数。
        OrganizationKind 机构类别。
        OrganizationList 一页机构目录。
        OrganizationList.organizations 本页的机构，按区划和代码排列。
        OrganizationList.next 下一页：填入 after；最后一页为 null。
        PasswordChangeBody 修改密码。
        PasswordChangeBody.current 现在的密码。
        PasswordChangeBody.new 新密码。
        RevokedBody 撤销会话的结果。
        RevokedBody.revoked 撤销的会话数。
        Roles 角色；一项任职只有一个角色。
        SessionLine 一个登录会话。
        SessionLine.network 登录的网络地址。
        SessionLine.lastSeenAt 最近使用的时间。
        SessionLine.expiresAt 到期时间。
        SessionRevocationBody 撤销会话。
        SessionRevocationBody.session 要撤销的会话；null 为除本会话以外的全部。
        """;
}
