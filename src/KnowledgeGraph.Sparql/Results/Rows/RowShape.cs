using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Sparql.Results.Rows;

/// <summary>
/// What a type offers for a row: its public constructors, the longest first, and its public properties that can be set. Found once for each
/// type by reflection that the trimmer sees; values are made through .NET's invokers, which need no code made at run time.
/// </summary>
internal sealed class RowShape
{
    public const DynamicallyAccessedMemberTypes Needed = DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;

    // Off in trimmed programs unless they ask for it: their nullable references cannot be told from others.
    private static readonly bool KnowsNullability =
        !AppContext.TryGetSwitch("System.Reflection.NullabilityInfoContext.IsSupported", out var isSupported) || isSupported;

    private RowShape(Type type, List<RowConstructor> constructors, List<(RowMember, MethodInvoker)> properties) =>
        (Type, Constructors, Properties) = (type, constructors, properties);

    public Type Type { get; }

    /// <summary>The constructors, most parameters first.</summary>
    public IReadOnlyList<RowConstructor> Constructors { get; }

    public IReadOnlyList<(RowMember Member, MethodInvoker Setter)> Properties { get; }

    public static RowShape Of([DynamicallyAccessedMembers(Needed)] Type type)
    {
        var nullability = KnowsNullability ? new NullabilityInfoContext() : null;
        var constructors = type.IsAbstract
            ? []
            : type.GetConstructors().Select(constructor => new RowConstructor(
                [.. constructor.GetParameters().Select(parameter => MemberOf(parameter, nullability))], ConstructorInvoker.Create(constructor)));
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Select(property => (MemberOf(property, nullability), MethodInvoker.Create(property.SetMethod!)));
        return new RowShape(type, [.. constructors.OrderByDescending(constructor => constructor.Parameters.Count)], [.. properties]);
    }

    private static RowMember MemberOf(ParameterInfo parameter, NullabilityInfoContext? nullability) => new(
        parameter.Name ?? "",
        parameter.ParameterType,
        IsRequired: !parameter.HasDefaultValue,
        AllowsNull(parameter.ParameterType, () => nullability?.Create(parameter)),
        parameter.HasDefaultValue ? parameter.DefaultValue : null);

    private static RowMember MemberOf(PropertyInfo property, NullabilityInfoContext? nullability) => new(
        property.Name,
        property.PropertyType,
        IsRequired: property.IsDefined(typeof(RequiredMemberAttribute)),
        AllowsNull(property.PropertyType, () => nullability?.Create(property)),
        Default: null);

    private static bool AllowsNull(Type type, Func<NullabilityInfo?> nullability) => type.IsValueType
        ? Nullable.GetUnderlyingType(type) is not null
        : nullability()?.WriteState is not NullabilityState.NotNull;
}
