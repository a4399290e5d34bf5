using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mingjing.Core.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_log",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    appointment = table.Column<string>(type: "TEXT", nullable: true),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    object_kind = table.Column<string>(type: "TEXT", nullable: false),
                    object_id = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_log", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "access_log_seal",
                columns: table => new
                {
                    first = table.Column<long>(type: "INTEGER", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false),
                    root = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_log_seal", x => x.first);
                });

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    login_name = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_locked = table.Column<bool>(type: "INTEGER", nullable: false),
                    factor_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    factor_secret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    factor_enrolled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "act",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", nullable: false),
                    record_no = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    matter = table.Column<string>(type: "TEXT", nullable: true),
                    party_name = table.Column<string>(type: "TEXT", nullable: true),
                    party_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decision_no = table.Column<string>(type: "TEXT", nullable: true),
                    decision_key = table.Column<string>(type: "TEXT", nullable: true),
                    fine = table.Column<long>(type: "INTEGER", nullable: true),
                    confiscation = table.Column<long>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    is_complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    version_no = table.Column<int>(type: "INTEGER", nullable: false),
                    record_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    facts = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answers_low = table.Column<long>(type: "INTEGER", nullable: false),
                    answers_high = table.Column<long>(type: "INTEGER", nullable: false),
                    lacks = table.Column<byte[]>(type: "BLOB", nullable: true),
                    rule_set = table.Column<int>(type: "INTEGER", nullable: false),
                    findings = table.Column<int>(type: "INTEGER", nullable: false),
                    stamp = table.Column<long>(type: "INTEGER", nullable: false),
                    next_review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    run_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sources = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_act", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "act_batch",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ledger_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    leaves = table.Column<byte[]>(type: "BLOB", nullable: false),
                    run_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_act_batch", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "act_group",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    act_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    slot = table.Column<int>(type: "INTEGER", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    group_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_act_group", x => new { x.organization_id, x.act_id, x.slot });
                });

            migrationBuilder.CreateTable(
                name: "act_source",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    act_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source_no = table.Column<int>(type: "INTEGER", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    record_no = table.Column<string>(type: "TEXT", nullable: false),
                    record_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    facts = table.Column<byte[]>(type: "BLOB", nullable: false),
                    payload = table.Column<byte[]>(type: "BLOB", nullable: true),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    record_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    party_code = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sender = table.Column<string>(type: "TEXT", nullable: false),
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    leaf_index = table.Column<int>(type: "INTEGER", nullable: false),
                    run_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    from_act_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    from_version_no = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_act_source", x => new { x.organization_id, x.act_id, x.source_no });
                });

            migrationBuilder.CreateTable(
                name: "act_tally",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    counts = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_act_tally", x => new { x.organization_id, x.year });
                });

            migrationBuilder.CreateTable(
                name: "act_version",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    act_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version_no = table.Column<int>(type: "INTEGER", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    is_complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    payload = table.Column<byte[]>(type: "BLOB", nullable: true),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    record_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    party_code = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sender = table.Column<string>(type: "TEXT", nullable: false),
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    leaf_index = table.Column<int>(type: "INTEGER", nullable: false),
                    run_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_act_version", x => new { x.organization_id, x.act_id, x.version_no });
                });

            migrationBuilder.CreateTable(
                name: "act_withdrawal",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    act_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version_no = table.Column<int>(type: "INTEGER", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    explanation = table.Column<string>(type: "TEXT", nullable: false),
                    kept_record_no = table.Column<string>(type: "TEXT", nullable: true),
                    sender = table.Column<string>(type: "TEXT", nullable: false),
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    leaf_index = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_act_withdrawal", x => new { x.organization_id, x.act_id, x.version_no });
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_letter",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    matter_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sender_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    case_number = table.Column<string>(type: "TEXT", nullable: false),
                    paper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    draft = table.Column<string>(type: "TEXT", nullable: true),
                    replies = table.Column<string>(type: "TEXT", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_letter", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "clue",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    source_no = table.Column<string>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_name = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    items = table.Column<string>(type: "TEXT", nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    has_informant = table.Column<bool>(type: "INTEGER", nullable: false),
                    direct_reason = table.Column<string>(type: "TEXT", nullable: true),
                    registered_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    first_look = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    case_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    refused_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    screening = table.Column<string>(type: "TEXT", nullable: false),
                    report = table.Column<string>(type: "TEXT", nullable: true),
                    informing = table.Column<string>(type: "TEXT", nullable: true),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clue", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "completeness_declaration",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: true),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    declared_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    declared_by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_completeness_declaration", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "delegation",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    lent_appointment_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    to_appointment_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "direct_referral",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    finding_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    clue_number = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_direct_referral", x => new { x.organization_id, x.finding_id });
                });

            migrationBuilder.CreateTable(
                name: "evidence_file",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    finding_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sealed_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sealed_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    commitment = table.Column<string>(type: "TEXT", nullable: false),
                    uploaded_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    uploaded_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    unused_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_file", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "finding_handling",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    finding_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    act_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    check_code = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    act_version_no = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    request_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    item_no = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    asked = table.Column<string>(type: "TEXT", nullable: true),
                    draft = table.Column<string>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answer_kind = table.Column<string>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prepared_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    confirmed_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    judged_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding_handling", x => new { x.organization_id, x.finding_id });
                });

            migrationBuilder.CreateTable(
                name: "form_draft",
                columns: table => new
                {
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_draft", x => new { x.account_id, x.form });
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    principal = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency", x => new { x.principal, x.key });
                });

            migrationBuilder.CreateTable(
                name: "import_run",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    sender = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    source_name = table.Column<string>(type: "TEXT", nullable: true),
                    layout = table.Column<string>(type: "TEXT", nullable: true),
                    is_complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    read = table.Column<long>(type: "INTEGER", nullable: false),
                    created = table.Column<long>(type: "INTEGER", nullable: false),
                    replaced = table.Column<long>(type: "INTEGER", nullable: false),
                    identical = table.Column<long>(type: "INTEGER", nullable: false),
                    joined = table.Column<long>(type: "INTEGER", nullable: false),
                    rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    unclear = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fault = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_run", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "import_run_error",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    run_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<long>(type: "INTEGER", nullable: false),
                    column_name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    is_notice = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_run_error", x => new { x.organization_id, x.run_id, x.no });
                });

            migrationBuilder.CreateTable(
                name: "job_firing",
                columns: table => new
                {
                    job = table.Column<string>(type: "TEXT", nullable: false),
                    scheduled_for = table.Column<DateTime>(type: "TEXT", nullable: false),
                    claim = table.Column<Guid>(type: "TEXT", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    claimed_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_failure = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_firing", x => new { x.job, x.scheduled_for });
                });

            migrationBuilder.CreateTable(
                name: "job_memory",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_memory", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "ledger_checkpoint",
                columns: table => new
                {
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_checkpoint", x => x.size);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entry",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    entry = table.Column<string>(type: "TEXT", nullable: false),
                    object_kind = table.Column<string>(type: "TEXT", nullable: false),
                    object_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entry", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "ledger_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    frontier = table.Column<byte[]>(type: "BLOB", nullable: false),
                    last_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "machine_key",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    permissions = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_machine_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "machine_key_use",
                columns: table => new
                {
                    key_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_machine_key_use", x => x.key_id);
                });

            migrationBuilder.CreateTable(
                name: "matter_loan",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    matter_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    lender_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_loan", x => new { x.organization_id, x.matter_id, x.account_id });
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    line = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => new { x.account_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    series = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false),
                    voids = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_series", x => new { x.organization_id, x.series, x.year });
                });

            migrationBuilder.CreateTable(
                name: "organization",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    short_name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    parent_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    leadership = table.Column<string>(type: "TEXT", nullable: false),
                    superior = table.Column<string>(type: "TEXT", nullable: true),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    dead_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_failure = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "paper",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    kind_version = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    matter_kind = table.Column<string>(type: "TEXT", nullable: false),
                    matter_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    matter_number = table.Column<string>(type: "TEXT", nullable: false),
                    addressee_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    replaces_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    replaced_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    draft_no = table.Column<int>(type: "INTEGER", nullable: false),
                    drafted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    drafters = table.Column<string>(type: "TEXT", nullable: false),
                    handlers = table.Column<string>(type: "TEXT", nullable: false),
                    countersigners = table.Column<string>(type: "TEXT", nullable: false),
                    reviewed_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    sequence = table.Column<int>(type: "INTEGER", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    issued_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    frozen = table.Column<byte[]>(type: "BLOB", nullable: true),
                    content_hash = table.Column<string>(type: "TEXT", nullable: true),
                    rendered = table.Column<string>(type: "TEXT", nullable: true),
                    seal = table.Column<string>(type: "TEXT", nullable: true),
                    stamped = table.Column<string>(type: "TEXT", nullable: true),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "paper_draft",
                columns: table => new
                {
                    paper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    matter_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_draft", x => new { x.paper_id, x.no });
                });

            migrationBuilder.CreateTable(
                name: "paper_issuer",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    prefix = table.Column<string>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: true),
                    seal = table.Column<string>(type: "TEXT", nullable: true),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_issuer", x => x.organization_id);
                });

            migrationBuilder.CreateTable(
                name: "paper_service",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    matter_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    paper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    issuer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    is_shown = table.Column<bool>(type: "INTEGER", nullable: false),
                    dispatch = table.Column<string>(type: "TEXT", nullable: false),
                    sent_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sent_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    receipt = table.Column<string>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmation = table.Column<string>(type: "TEXT", nullable: true),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_service", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_key",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "register",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    declared_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    declared_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "register_benchmark",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    matter_code = table.Column<string>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    from_edition = table.Column<int>(type: "INTEGER", nullable: false),
                    until_edition = table.Column<int>(type: "INTEGER", nullable: true),
                    line_key = table.Column<string>(type: "TEXT", nullable: false),
                    line_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_benchmark", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_certificate",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_suspended = table.Column<bool>(type: "INTEGER", nullable: false),
                    suspended_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    suspended_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    from_edition = table.Column<int>(type: "INTEGER", nullable: false),
                    until_edition = table.Column<int>(type: "INTEGER", nullable: true),
                    line_key = table.Column<string>(type: "TEXT", nullable: false),
                    line_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_certificate", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_entrustment",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entrusted_code = table.Column<string>(type: "TEXT", nullable: false),
                    matter_code = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    from_edition = table.Column<int>(type: "INTEGER", nullable: false),
                    until_edition = table.Column<int>(type: "INTEGER", nullable: true),
                    line_key = table.Column<string>(type: "TEXT", nullable: false),
                    line_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_entrustment", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_inspection_cap",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    cap = table.Column<int>(type: "INTEGER", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    from_edition = table.Column<int>(type: "INTEGER", nullable: false),
                    until_edition = table.Column<int>(type: "INTEGER", nullable: true),
                    line_key = table.Column<string>(type: "TEXT", nullable: false),
                    line_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_inspection_cap", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_power",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    matter_code = table.Column<string>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    from_edition = table.Column<int>(type: "INTEGER", nullable: false),
                    until_edition = table.Column<int>(type: "INTEGER", nullable: true),
                    line_key = table.Column<string>(type: "TEXT", nullable: false),
                    line_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_power", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_report",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    record_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version_no = table.Column<int>(type: "INTEGER", nullable: false),
                    report_no = table.Column<string>(type: "TEXT", nullable: false),
                    received_on = table.Column<string>(type: "TEXT", nullable: true),
                    field = table.Column<string>(type: "TEXT", nullable: true),
                    handling_result = table.Column<string>(type: "TEXT", nullable: true),
                    filing_decided_on = table.Column<string>(type: "TEXT", nullable: true),
                    extension_approved_on = table.Column<string>(type: "TEXT", nullable: true),
                    informed_on = table.Column<string>(type: "TEXT", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    next_review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    from_edition = table.Column<int>(type: "INTEGER", nullable: false),
                    until_edition = table.Column<int>(type: "INTEGER", nullable: true),
                    line_key = table.Column<string>(type: "TEXT", nullable: false),
                    line_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_report", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_subject",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    stated_region = table.Column<string>(type: "TEXT", nullable: true),
                    level = table.Column<string>(type: "TEXT", nullable: true),
                    field = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: true),
                    is_qualified = table.Column<bool>(type: "INTEGER", nullable: false),
                    qualified_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    qualified_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    change_applied_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    from_edition = table.Column<int>(type: "INTEGER", nullable: false),
                    until_edition = table.Column<int>(type: "INTEGER", nullable: true),
                    line_key = table.Column<string>(type: "TEXT", nullable: false),
                    line_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_subject", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rule_set",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    first_used_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_set", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "screening_finding",
                columns: table => new
                {
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    act_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    check_code = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    is_signal = table.Column<bool>(type: "INTEGER", nullable: false),
                    to_verify = table.Column<bool>(type: "INTEGER", nullable: false),
                    limb = table.Column<int>(type: "INTEGER", nullable: false),
                    exceptions = table.Column<long>(type: "INTEGER", nullable: false),
                    plain_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    twin_organization_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    twin_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    act_version_no = table.Column<int>(type: "INTEGER", nullable: false),
                    first_found_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    rule_set = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screening_finding", x => new { x.organization_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    delegation_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    network = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    browser = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    second_factor_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "setting",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    values = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setting", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "setup_address",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setup_address", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "setup_done",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setup_done", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_state",
                columns: table => new
                {
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    locks = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts_while_locked = table.Column<int>(type: "INTEGER", nullable: false),
                    last_step = table.Column<long>(type: "INTEGER", nullable: false),
                    pending_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    pending_secret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    last_appointment = table.Column<byte[]>(type: "BLOB", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_state", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "supervision_case",
                columns: table => new
                {
                    matter_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_name = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    main_item = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    previous = table.Column<string>(type: "TEXT", nullable: true),
                    proposal = table.Column<string>(type: "TEXT", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    report = table.Column<string>(type: "TEXT", nullable: true),
                    statement = table.Column<string>(type: "TEXT", nullable: true),
                    earlier_statements = table.Column<string>(type: "TEXT", nullable: false),
                    points = table.Column<string>(type: "TEXT", nullable: false),
                    planned = table.Column<string>(type: "TEXT", nullable: false),
                    service = table.Column<string>(type: "TEXT", nullable: true),
                    clues = table.Column<string>(type: "TEXT", nullable: false),
                    handlers = table.Column<string>(type: "TEXT", nullable: false),
                    recusals = table.Column<string>(type: "TEXT", nullable: false),
                    reports = table.Column<string>(type: "TEXT", nullable: false),
                    checks = table.Column<string>(type: "TEXT", nullable: false),
                    requests = table.Column<string>(type: "TEXT", nullable: false),
                    suspensions = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    papers = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_case", x => new { x.organization_id, x.matter_id });
                });

            migrationBuilder.CreateTable(
                name: "verification_request",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    issuer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    issued_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    issued_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    term_days = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    instruction = table.Column<string>(type: "TEXT", nullable: true),
                    items = table.Column<int>(type: "INTEGER", nullable: false),
                    reminders = table.Column<string>(type: "TEXT", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verification_request", x => new { x.organization_id, x.id });
                });

            migrationBuilder.InsertData(
                table: "ledger_head",
                columns: new[] { "id", "frontier", "last_at", "size" },
                values: new object[] { 1, new byte[0], 0L, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_access_log_actor_number",
                table: "access_log",
                columns: new[] { "actor", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_access_log_object_kind_object_id",
                table: "access_log",
                columns: new[] { "object_kind", "object_id" });

            migrationBuilder.CreateIndex(
                name: "ix_access_log_seal_last",
                table: "access_log_seal",
                column: "last",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_login_name",
                table: "account",
                column: "login_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_person_id",
                table: "account",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_act_day_id",
                table: "act",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_act_decision_key_organization_id_subject_code",
                table: "act",
                columns: new[] { "decision_key", "organization_id", "subject_code" },
                filter: "decision_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_act_next_review_on",
                table: "act",
                column: "next_review_on",
                filter: "next_review_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_act_organization_id_day_id",
                table: "act",
                columns: new[] { "organization_id", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_act_organization_id_subject_code_record_no",
                table: "act",
                columns: new[] { "organization_id", "subject_code", "record_no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_act_party_index",
                table: "act",
                column: "party_index",
                filter: "party_index IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_act_region_code_day_id",
                table: "act",
                columns: new[] { "region_code", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_act_batch_ledger_sequence",
                table: "act_batch",
                column: "ledger_sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_act_group_group_key_organization_id_act_id",
                table: "act_group",
                columns: new[] { "group_key", "organization_id", "act_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_organization_id",
                table: "appointment",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_person_id",
                table: "appointment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_letter_matter_id",
                table: "case_letter",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_letter_organization_id_sent_on",
                table: "case_letter",
                columns: new[] { "organization_id", "sent_on" });

            migrationBuilder.CreateIndex(
                name: "ix_clue_id",
                table: "clue",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_clue_organization_id_stage_id",
                table: "clue",
                columns: new[] { "organization_id", "stage", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_clue_organization_id_year_sequence",
                table: "clue",
                columns: new[] { "organization_id", "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delegation_lent",
                table: "delegation",
                column: "lent_appointment_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_to",
                table: "delegation",
                column: "to_appointment_id");

            migrationBuilder.CreateIndex(
                name: "ix_direct_referral_subject_id_finding_id",
                table: "direct_referral",
                columns: new[] { "subject_id", "finding_id" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_file_content",
                table: "evidence_file",
                column: "content");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_file_organization_id_finding_id",
                table: "evidence_file",
                columns: new[] { "organization_id", "finding_id" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_file_unused_since",
                table: "evidence_file",
                column: "unused_since",
                filter: "unused_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_finding_handling_organization_id_act_id_check_ordinal",
                table: "finding_handling",
                columns: new[] { "organization_id", "act_id", "check_code", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_finding_handling_organization_id_request_id_item_no",
                table: "finding_handling",
                columns: new[] { "organization_id", "request_id", "item_no" });

            migrationBuilder.CreateIndex(
                name: "ix_finding_handling_stage_due_on",
                table: "finding_handling",
                columns: new[] { "stage", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_form_draft_saved_at",
                table: "form_draft",
                column: "saved_at");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_at",
                table: "idempotency",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_import_run_organization_id_sha256",
                table: "import_run",
                columns: new[] { "organization_id", "sha256" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_object_kind_object_id",
                table: "ledger_entry",
                columns: new[] { "object_kind", "object_id" });

            migrationBuilder.CreateIndex(
                name: "ix_machine_key_organization_id",
                table: "machine_key",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_matter_loan_account_id",
                table: "matter_loan",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_notice_account_id_read_at",
                table: "notice",
                columns: new[] { "account_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_created_at",
                table: "notice",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_notice_id",
                table: "notice",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_code",
                table: "organization",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organization_region_code",
                table: "organization",
                column: "region_code");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_done_at_due_at",
                table: "outbox",
                columns: new[] { "done_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_code",
                table: "paper",
                column: "code",
                unique: true,
                filter: "code IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_paper_matter_kind_matter_id_id",
                table: "paper",
                columns: new[] { "matter_kind", "matter_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_organization_id_kind_year_sequence",
                table: "paper",
                columns: new[] { "organization_id", "kind", "year", "sequence" },
                unique: true,
                filter: "sequence IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_paper_organization_id_stage",
                table: "paper",
                columns: new[] { "organization_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_service_organization_id_id",
                table: "paper_service",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_service_paper_id",
                table: "paper_service",
                column: "paper_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_benchmark_until_edition_line_key_id",
                table: "register_benchmark",
                columns: new[] { "until_edition", "line_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_certificate_number",
                table: "register_certificate",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_register_certificate_organization_id_valid_to",
                table: "register_certificate",
                columns: new[] { "organization_id", "valid_to" });

            migrationBuilder.CreateIndex(
                name: "ix_register_certificate_until_edition_line_key_id",
                table: "register_certificate",
                columns: new[] { "until_edition", "line_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_entrustment_until_edition_line_key_id",
                table: "register_entrustment",
                columns: new[] { "until_edition", "line_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_inspection_cap_until_edition_line_key_id",
                table: "register_inspection_cap",
                columns: new[] { "until_edition", "line_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_power_until_edition_line_key_id",
                table: "register_power",
                columns: new[] { "until_edition", "line_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_report_next_review_on",
                table: "register_report",
                column: "next_review_on");

            migrationBuilder.CreateIndex(
                name: "ix_register_report_organization_id_record_id",
                table: "register_report",
                columns: new[] { "organization_id", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_report_until_edition_line_key_id",
                table: "register_report",
                columns: new[] { "until_edition", "line_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_subject_until_edition_line_key_id",
                table: "register_subject",
                columns: new[] { "until_edition", "line_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rule_set_digest",
                table: "rule_set",
                column: "digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_screening_finding_day_id",
                table: "screening_finding",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_finding_organization_id_act_id_check_ordinal",
                table: "screening_finding",
                columns: new[] { "organization_id", "act_id", "check_code", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_screening_finding_organization_id_day_id",
                table: "screening_finding",
                columns: new[] { "organization_id", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_finding_region_code_day_id",
                table: "screening_finding",
                columns: new[] { "region_code", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_account_id",
                table: "session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_expires_at",
                table: "session",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_session_token_hash",
                table: "session",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_matter_id",
                table: "supervision_case",
                column: "matter_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_organization_id_number",
                table: "supervision_case",
                columns: new[] { "organization_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_organization_id_stage_matter_id",
                table: "supervision_case",
                columns: new[] { "organization_id", "stage", "matter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_subject_id_matter_id",
                table: "supervision_case",
                columns: new[] { "subject_id", "matter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_verification_request_issued_on_id",
                table: "verification_request",
                columns: new[] { "issued_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_verification_request_organization_id_issued_on_id",
                table: "verification_request",
                columns: new[] { "organization_id", "issued_on", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_log");

            migrationBuilder.DropTable(
                name: "access_log_seal");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "act");

            migrationBuilder.DropTable(
                name: "act_batch");

            migrationBuilder.DropTable(
                name: "act_group");

            migrationBuilder.DropTable(
                name: "act_source");

            migrationBuilder.DropTable(
                name: "act_tally");

            migrationBuilder.DropTable(
                name: "act_version");

            migrationBuilder.DropTable(
                name: "act_withdrawal");

            migrationBuilder.DropTable(
                name: "appointment");

            migrationBuilder.DropTable(
                name: "case_letter");

            migrationBuilder.DropTable(
                name: "clue");

            migrationBuilder.DropTable(
                name: "completeness_declaration");

            migrationBuilder.DropTable(
                name: "delegation");

            migrationBuilder.DropTable(
                name: "direct_referral");

            migrationBuilder.DropTable(
                name: "evidence_file");

            migrationBuilder.DropTable(
                name: "finding_handling");

            migrationBuilder.DropTable(
                name: "form_draft");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "import_run");

            migrationBuilder.DropTable(
                name: "import_run_error");

            migrationBuilder.DropTable(
                name: "job_firing");

            migrationBuilder.DropTable(
                name: "job_memory");

            migrationBuilder.DropTable(
                name: "ledger_checkpoint");

            migrationBuilder.DropTable(
                name: "ledger_entry");

            migrationBuilder.DropTable(
                name: "ledger_head");

            migrationBuilder.DropTable(
                name: "machine_key");

            migrationBuilder.DropTable(
                name: "machine_key_use");

            migrationBuilder.DropTable(
                name: "matter_loan");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "number_series");

            migrationBuilder.DropTable(
                name: "organization");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "paper");

            migrationBuilder.DropTable(
                name: "paper_draft");

            migrationBuilder.DropTable(
                name: "paper_issuer");

            migrationBuilder.DropTable(
                name: "paper_service");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "protection_key");

            migrationBuilder.DropTable(
                name: "register");

            migrationBuilder.DropTable(
                name: "register_benchmark");

            migrationBuilder.DropTable(
                name: "register_certificate");

            migrationBuilder.DropTable(
                name: "register_entrustment");

            migrationBuilder.DropTable(
                name: "register_inspection_cap");

            migrationBuilder.DropTable(
                name: "register_power");

            migrationBuilder.DropTable(
                name: "register_report");

            migrationBuilder.DropTable(
                name: "register_subject");

            migrationBuilder.DropTable(
                name: "rule_set");

            migrationBuilder.DropTable(
                name: "screening_finding");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "setting");

            migrationBuilder.DropTable(
                name: "setup_address");

            migrationBuilder.DropTable(
                name: "setup_done");

            migrationBuilder.DropTable(
                name: "sign_in_state");

            migrationBuilder.DropTable(
                name: "supervision_case");

            migrationBuilder.DropTable(
                name: "verification_request");
        }
    }
}
