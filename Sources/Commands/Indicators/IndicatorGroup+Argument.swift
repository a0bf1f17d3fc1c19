public import Arguments
public import Domain

extension IndicatorGroup: ExpressibleByArgument {}
