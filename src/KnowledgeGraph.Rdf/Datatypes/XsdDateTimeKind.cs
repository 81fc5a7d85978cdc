namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary>The datatypes that share the seven-property model (XSD 1.1 part 2, appendix D.2.1).</summary>
public enum XsdDateTimeKind : byte
{
    /// <summary><c>xsd:dateTime</c>.</summary>
    DateTime,

    /// <summary><c>xsd:date</c>.</summary>
    Date,

    /// <summary><c>xsd:time</c>.</summary>
    Time,

    /// <summary><c>xsd:gYearMonth</c>.</summary>
    GYearMonth,

    /// <summary><c>xsd:gYear</c>.</summary>
    GYear,

    /// <summary><c>xsd:gMonthDay</c>.</summary>
    GMonthDay,

    /// <summary><c>xsd:gDay</c>.</summary>
    GDay,

    /// <summary><c>xsd:gMonth</c>.</summary>
    GMonth,
}
